package dev.runm.combine;

/** The slots have different providers. */
public record Apart(int one, int other) implements Bond {}

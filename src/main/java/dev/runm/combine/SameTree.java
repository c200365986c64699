package dev.runm.combine;

/** Both slots have a provider of the same tree. */
public record SameTree(int one, int other) implements Bond {}

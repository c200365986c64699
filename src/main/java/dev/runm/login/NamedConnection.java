package dev.runm.login;

/** A server that the user has given a name, with what leads there. */
public record NamedConnection(String name, Wanted wanted) {}

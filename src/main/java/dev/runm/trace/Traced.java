package dev.runm.trace;

/** What statements gave, and the trace of the last of them. */
public record Traced<T>(T result, Trace trace) {}

package dev.runm.trace;

/** What the session traces, and how much of it is kept: so many traces from a first one on. */
record TraceSettings(String trace, String features, long memory, long first, long number) {}

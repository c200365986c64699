package dev.runm.stats;

/** What a table takes on disk, in bytes. */
record TableSize(String name, long dataBytes, long indexBytes) {}

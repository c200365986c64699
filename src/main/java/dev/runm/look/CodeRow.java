package dev.runm.look;

/** A code with what it means. */
record CodeRow(String code, String description) {}

package dev.runm.shell;

/** What the server says of itself and of this connection. */
record ServerFacts(
    String version, String edition, String account, long connectionId, String currentSchema) {}

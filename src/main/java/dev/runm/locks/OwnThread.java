package dev.runm.locks;

/**
 * Who the session is to the server.
 *
 * @param threadId its number in performance_schema, or null where that is off
 * @param schemaName its schema, or null where it has none
 */
record OwnThread(Long threadId, String isolation, String schemaName) {}

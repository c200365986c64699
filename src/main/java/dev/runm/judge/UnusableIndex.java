package dev.runm.judge;

/**
 * An index by which the session finds no rows, however their columns are compared.
 *
 * @param kind why: {@code invisible}, or the type of an index for words or places, such as {@code
 *     FULLTEXT}
 */
public record UnusableIndex(String tableName, String indexName, String kind) {}

package dev.runm.whatif;

/** A column of an index, as the data dictionary has it; an expression if there is no column. */
record KeyColumn(
    String tableName, String indexName, String part, boolean isUnique, boolean isVisible) {}

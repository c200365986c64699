package dev.runm.explain;

import java.util.List;

/**
 * A row of a plan: how one table is accessed.
 *
 * @param table the table, or a temporary one such as {@code <derived2>}
 * @param alias what the statement calls the table
 * @param access MySQL's name for the access, such as {@code ref}; {@code insert} for a table that
 *     is only written
 * @param key the index, or null
 * @param keyColumns the columns of the index that are used
 * @param indexColumns all columns of the index
 * @param rows the estimate for one pass, or null
 * @param filtered the share in percent that the conditions leave, or null
 * @param extra what else matters, such as {@code Using filesort}
 */
record PlanAccess(
    String table,
    String alias,
    String access,
    String key,
    List<String> keyColumns,
    List<String> indexColumns,
    Long rows,
    Double filtered,
    List<String> extra,
    Verdict verdict) {}

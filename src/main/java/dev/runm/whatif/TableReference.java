package dev.runm.whatif;

import java.util.List;
import java.util.Optional;

/**
 * A table that a query block names.
 *
 * @param alias the name that it has in the block, which may be the table's own
 * @param used the indexes that USE INDEX or FORCE INDEX leaves to choose from, if either is there
 * @param ignored the indexes that IGNORE INDEX takes away
 * @param end where in the SQL another index hint would stand
 */
record TableReference(
    Optional<String> schema,
    String table,
    String alias,
    Optional<List<String>> used,
    List<String> ignored,
    int end) {}

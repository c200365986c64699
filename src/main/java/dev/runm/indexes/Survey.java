package dev.runm.indexes;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the indexes of the schema, or of some of them.
 *
 * @param tables those that the indexes are of; none where the server does not tell what was done
 * @param since when the counters began, if the server tells
 * @param notes what could not be had, and why
 */
record Survey(
    List<IndexState> indexes,
    List<TableTraffic> tables,
    Optional<Since> since,
    List<String> notes) {}

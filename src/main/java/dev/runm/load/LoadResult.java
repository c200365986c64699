package dev.runm.load;

import java.time.Duration;
import java.util.Map;

/**
 * What a load wrote.
 *
 * @param nodes root providers
 * @param rowsByTable in the order of loading
 * @param localInfile whether the rows went by LOAD DATA LOCAL INFILE, the fast way
 */
public record LoadResult(
    long rows, long nodes, Map<String, Long> rowsByTable, Duration elapsed, boolean localInfile) {}

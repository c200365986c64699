package dev.runm.output;

import java.util.List;
import java.util.Optional;

/**
 * One table of a report.
 *
 * @param title the heading, where a report has several tables
 * @param rows cells in the order of the columns; a cell is a string, a number, a boolean, a list of
 *     strings or null
 * @param noun what a row is, in the plural, for the line below the table: {@code (3 providers)}
 * @param notes lines shown below the table at the terminal, such as why it is empty
 */
public record Section(
    Optional<String> title,
    List<Column> columns,
    List<List<Object>> rows,
    String noun,
    List<String> notes) {}

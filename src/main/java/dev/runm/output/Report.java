package dev.runm.output;

import dev.runm.error.UserException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a listing command answers, drawn in any {@link Format}. */
public interface Report {
  /** Returns the tables, in order; most reports have one. */
  List<Section> sections();

  /**
   * Returns the tables as files of rows have them: those whose rows are of one kind as one table.
   */
  default List<Section> listing() {
    return sections();
  }

  /**
   * Returns the answer as the one JSON document of the command: maps, lists, strings, numbers,
   * booleans and nulls.
   */
  Object document();

  /** Returns how the report draws itself in a format, where it does. */
  default Optional<Picture> drawing(Format format, Duration elapsed) {
    return Optional.empty();
  }

  /** Returns how many rows the answer lists, or tells to have been changed. */
  default long rowCount() {
    return listing().stream().mapToLong(each -> each.rows().size()).sum();
  }

  /** Returns what the command fails with once its answer is shown, if the answer is a bad one. */
  default Optional<UserException> failure() {
    return Optional.empty();
  }
}

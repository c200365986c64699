package dev.runm.output;

import java.util.List;

/** What a listing command answers, drawn in any {@link Format}. */
public interface Report {
  /** Returns the tables, in order; most reports have one. */
  List<Section> sections();

  /**
   * Returns the answer as the one JSON document of the command: maps, lists, strings, numbers,
   * booleans and nulls.
   */
  Object document();
}

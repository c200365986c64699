package dev.runm.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The session variables that stay as they are, since runm would lie or break with other values. */
final class KeptVariables {
  private static final String BEGIN = "begin [--isolation LEVEL] [--read-only] does that";
  private static final String TEXT = "the driver sends and reads text in UTF-8";
  private static final String IDS = "the next row would get an id that is not its own";
  private static final String PLANS = "plans could not be read any more";
  private static final String ANSWERS = "answers would be wrong";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("autocommit", BEGIN),
          Map.entry("transaction_isolation", BEGIN),
          Map.entry("transaction_read_only", BEGIN),
          Map.entry("completion_type", "commit and rollback would begin or end more than they say"),
          Map.entry("gtid_next", "the next transaction would be taken for another server's"),
          Map.entry("character_set_client", TEXT),
          Map.entry("character_set_connection", TEXT),
          Map.entry("character_set_results", TEXT),
          Map.entry("collation_connection", TEXT),
          Map.entry("resultset_metadata", "the driver could not read rows any more"),
          Map.entry("insert_id", IDS),
          Map.entry("last_insert_id", IDS),
          Map.entry("identity", IDS),
          Map.entry("auto_increment_increment", IDS),
          Map.entry("auto_increment_offset", IDS),
          Map.entry("unique_checks", "two rows could get the same unique value"),
          Map.entry("end_markers_in_json", PLANS),
          Map.entry("explain_json_format_version", PLANS),
          Map.entry("sql_select_limit", ANSWERS),
          Map.entry("sql_auto_is_null", ANSWERS),
          Map.entry("div_precision_increment", ANSWERS),
          Map.entry("timestamp", "the server's clock would stand still"));

  private static final String MODE = "sql_mode";

  /** The statements of the mappers would mean something else with these. */
  private static final Set<String> FOREIGN_MODES =
      Set.of(
          "ANSI",
          "ANSI_QUOTES",
          "HIGH_NOT_PRECEDENCE",
          "IGNORE_SPACE",
          "NO_BACKSLASH_ESCAPES",
          "NO_UNSIGNED_SUBTRACTION",
          "PIPES_AS_CONCAT",
          "REAL_AS_FLOAT",
          "TRADITIONAL");

  private static final List<String> STRICT = List.of("STRICT_TRANS_TABLES", "STRICT_ALL_TABLES");

  private KeptVariables() {}

  /**
   * Returns why a variable may not be set, if it may not.
   *
   * @param name in small letters
   * @param value nothing for the server's own
   */
  static Optional<String> reason(String name, Optional<String> value) {
    if (name.equals(MODE)) {
      return value.flatMap(KeptVariables::ofMode);
    }
    return Optional.ofNullable(REASONS.get(name));
  }

  private static Optional<String> ofMode(String value) {
    List<String> modes =
        Arrays.stream(value.toUpperCase(Locale.ROOT).split(",")).map(String::strip).toList();
    Optional<String> foreign = modes.stream().filter(FOREIGN_MODES::contains).findFirst();
    if (foreign.isPresent()) {
      return Optional.of("statements of runm would mean something else with " + foreign.get());
    }
    return STRICT.stream().anyMatch(modes::contains)
        ? Optional.empty()
        : Optional.of(
            "without STRICT_TRANS_TABLES the server would cut values that do not fit a column");
  }
}

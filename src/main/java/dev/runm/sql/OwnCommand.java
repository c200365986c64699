package dev.runm.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The shell's own commands, which do what statements on the session would do behind its back. */
final class OwnCommand {
  private static final Map<String, String> COMMANDS =
      Map.of(
          "BEGIN", "begin",
          "START", "begin",
          "COMMIT", "commit",
          "ROLLBACK", "rollback [to NAME]",
          "SAVEPOINT", "savepoint NAME",
          "RELEASE", "savepoint NAME --release",
          "USE", "connect HOST/SCHEMA");

  private OwnCommand() {}

  /** Returns the command to type in place of a statement, if there is one. */
  static Optional<String> inPlaceOf(Statement statement) {
    List<String> words =
        statement.words().stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    if (!words.get(0).equals("SET")) {
      return Optional.ofNullable(COMMANDS.get(words.get(0)));
    }
    if (words.contains("TRANSACTION") || words.contains("AUTOCOMMIT")) {
      return Optional.of("begin [--isolation LEVEL] [--read-only]");
    }
    return words.contains("GLOBAL") || words.contains("PERSIST") || statement.text().contains("@")
        ? Optional.empty()
        : Optional.of("set session VARIABLE=VALUE");
  }
}

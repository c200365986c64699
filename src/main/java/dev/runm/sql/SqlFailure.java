package dev.runm.sql;

import dev.runm.error.NearMiss;
import dev.runm.error.UserException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says in one line what the server has against a statement, and where in it. */
@Component
class SqlFailure {
  private static final int PARSE_ERROR = 1064;
  private static final int UNKNOWN_COLUMN = 1054;
  private static final int UNKNOWN_TABLE = 1146;
  private static final Pattern NEAR =
      Pattern.compile("near '(.*)' at line \\d+\\s*\\z", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final SqlMapper mapper;

  SqlFailure(SqlMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the failure as it is shown, or as it is where it is none of the statement's own. */
  RuntimeException explained(Statement statement, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException server && isOfTheStatement(server)) {
        return new UserException(message(statement.text(), server), failure);
      }
    }
    return failure instanceof RuntimeException other ? other : new IllegalStateException(failure);
  }

  private static boolean isOfTheStatement(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return failure.getErrorCode() > 0 && !state.startsWith("08");
  }

  private String message(String text, SQLException failure) {
    String said = String.valueOf(failure.getMessage()).strip();
    String where = "";
    String hint = "";
    switch (failure.getErrorCode()) {
      case PARSE_ERROR -> where = near(text, said);
      case UNKNOWN_COLUMN -> {
        String name = quoted(said);
        where = place(text, name);
        hint = hint(name, mapper::columns);
      }
      case UNKNOWN_TABLE -> {
        String name = quoted(said);
        where = place(text, name.substring(name.indexOf('.') + 1));
        hint = hint(name, mapper::tables);
      }
      default -> {}
    }
    return "MySQL error %d%s: %s%s"
        .formatted(failure.getErrorCode(), where, said.replaceAll("\\s+", " "), hint);
  }

  /** The server quotes up to 80 letters from where it stopped to understand. */
  private static String near(String text, String said) {
    Matcher near = NEAR.matcher(said);
    if (!near.find()) {
      return "";
    }
    String rest = near.group(1);
    int at = text.endsWith(rest) ? text.length() - rest.length() : text.indexOf(rest);
    return at < 0 ? "" : " at " + Position.of(text, at);
  }

  private static String place(String text, String name) {
    int at = name.isEmpty() ? -1 : text.indexOf(name);
    return at < 0 ? "" : " at " + Position.of(text, at);
  }

  private static String quoted(String said) {
    Matcher quoted = QUOTED.matcher(said);
    return quoted.find() ? quoted.group(1) : "";
  }

  private static String hint(String name, Supplier<List<String>> known) {
    return NearMiss.hint(name.substring(name.lastIndexOf('.') + 1), known.get());
  }
}

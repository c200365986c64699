package dev.runm.sql;

import dev.runm.error.NearMiss;
import dev.runm.error.UserException;
import dev.runm.query.NamedTable;
import dev.runm.query.TableNames;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in one line what the server has against a statement, and where in it. */
@Component
class SqlFailure {
  private static final int PARSE_ERROR = 1064;
  private static final int UNKNOWN_COLUMN = 1054;
  private static final int UNKNOWN_TABLE = 1146;
  private static final Pattern NEAR =
      Pattern.compile("near '(.*)' at line \\d+\\s*\\z", Pattern.DOTALL);
  private static final Pattern REDIRECT =
      Pattern.compile("\\s(>>?|\\|)\\s*(?:[\\w~/][\\w./~-]*|[a-z]+\\s.*)\\s*$");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final SqlMapper mapper;

  SqlFailure(SqlMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the failure as it is shown, or as it is where it is none of the statement's own. */
  RuntimeException explained(Statement statement, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException server && isOfTheStatement(server)) {
        return told(statement.text(), server, failure);
      }
    }
    return failure instanceof RuntimeException other ? other : new IllegalStateException(failure);
  }

  private static boolean isOfTheStatement(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return failure.getErrorCode() > 0 && !state.startsWith("08");
  }

  private UserException told(String text, SQLException server, Exception failure) {
    String said = String.valueOf(server.getMessage()).strip();
    int at = -1;
    String hint = "";
    switch (server.getErrorCode()) {
      case PARSE_ERROR -> at = near(text, said);
      case UNKNOWN_COLUMN -> {
        String name = quoted(said);
        at = place(text, name);
        hint = hint(name, () -> mapper.columns(tables(text, name)));
      }
      case UNKNOWN_TABLE -> {
        String name = quoted(said);
        at = place(text, name.substring(name.indexOf('.') + 1));
        hint = hint(name, mapper::tables);
      }
      default -> {}
    }
    String message =
        "MySQL error %d%s: %s%s%s"
            .formatted(
                server.getErrorCode(),
                at < 0 ? "" : " at " + Position.of(text, at),
                said.replaceAll("\\s+", " "),
                hint,
                redirect(text));
    return at < 0
        ? new UserException(message, failure)
        : new WrongWordException(message, text.substring(at), failure);
  }

  /** A statement may end in what was to be a redirect. */
  private static String redirect(String text) {
    Matcher sign = REDIRECT.matcher(text);
    return sign.find()
        ? "; a redirect stands behind the statement's semicolon: sql …; %s %s"
            .formatted(sign.group(1), sign.group(1).equals("|") ? "COMMAND" : "FILE")
        : "";
  }

  /** The server quotes up to 80 letters from where it stopped to understand. */
  private static int near(String text, String said) {
    Matcher near = NEAR.matcher(said);
    if (!near.find()) {
      return -1;
    }
    String rest = near.group(1);
    return text.endsWith(rest) ? text.length() - rest.length() : text.indexOf(rest);
  }

  /** Where the name stands by itself; else where it stands first. */
  private static int place(String text, String name) {
    Matcher alone =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(text);
    if (name.isEmpty()) {
      return -1;
    }
    return alone.find() ? alone.start() : text.indexOf(name);
  }

  private static String quoted(String said) {
    Matcher quoted = QUOTED.matcher(said);
    return quoted.find() ? quoted.group(1) : "";
  }

  /** A column that is named with its table, or its other name, can be of no other. */
  private static Set<String> tables(String text, String column) {
    int point = column.lastIndexOf('.');
    String named = column.substring(column.lastIndexOf('.', point - 1) + 1, Math.max(0, point));
    return TableNames.in(text).stream()
        .filter(table -> point < 0 || table.alias().equalsIgnoreCase(named))
        .map(NamedTable::table)
        .collect(Collectors.toSet());
  }

  private static String hint(String name, Supplier<List<String>> known) {
    return NearMiss.hint(name.substring(name.lastIndexOf('.') + 1), known.get());
  }
}

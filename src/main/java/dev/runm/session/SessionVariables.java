package dev.runm.session;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The MySQL variables that the user has set for this session. They last as the connection does. */
@Component
public class SessionVariables implements ConnectionListener {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final ObjectProvider<Session> session;
  private final SessionStatements statements;
  private final ObjectProvider<Screen> screen;

  /** Never changed, but replaced, since what completes words reads it while a command works. */
  private volatile Map<String, String> given = Map.of();

  SessionVariables(
      ObjectProvider<Session> session,
      SessionStatements statements,
      ObjectProvider<Screen> screen) {
    this.session = session;
    this.statements = statements;
    this.screen = screen;
  }

  /** Returns those that were set, with their values. */
  public Map<String, String> given() {
    return given;
  }

  /**
   * Returns the value of a variable as the server has it for this session.
   *
   * @throws UserException if there is no such variable
   */
  public String value(String variable) {
    String name = name(variable);
    return trying(name, connection -> read(connection, name));
  }

  /**
   * Sets a variable and returns its value as the server then has it.
   *
   * @param value nothing for the server's own
   * @throws UserException if there is no such variable, if it stays as it is, or if the server
   *     refuses
   */
  public String set(String variable, Optional<String> value) {
    String name = name(variable);
    if (session.getObject().isTried()) {
      throw new UserException(
          "a session variable cannot be rolled back: type set session by itself");
    }
    KeptVariables.reason(name, value)
        .ifPresent(
            reason -> {
              throw new UserException("%s stays as it is: %s".formatted(name, reason));
            });
    return trying(
        name,
        connection -> {
          read(connection, name);
          Map<String, Object> parameters = new LinkedHashMap<>();
          parameters.put("variable", name);
          value.ifPresent(text -> parameters.put("value", typed(text)));
          statements.run(connection, value.isPresent() ? "set" : "setDefault", parameters);
          String now = read(connection, name);
          Map<String, String> after = new LinkedHashMap<>(given);
          after.remove(name);
          value.ifPresent(text -> after.put(name, now));
          given = Collections.unmodifiableMap(after);
          return now;
        });
  }

  private static String name(String variable) {
    String name = variable.strip().toLowerCase(Locale.ROOT).replaceFirst("^@@(session\\.)?", "");
    if (!NAME.matcher(name).matches()) {
      throw new UsageException(
          "VARIABLE=VALUE is what set session takes, such as max_execution_time=1000, not "
              + variable);
    }
    return name;
  }

  private static Object typed(String value) {
    if (WHOLE.matcher(value).matches()) {
      return Long.valueOf(value);
    }
    return NUMBER.matcher(value).matches() ? new BigDecimal(value) : value;
  }

  private String read(Connection connection, String name) throws SQLException {
    List<List<String>> found = statements.rows(connection, "variable", Map.of("name", name));
    if (found.isEmpty()) {
      List<String> names =
          statements.rows(connection, "variableNames", Map.of()).stream()
              .map(row -> row.get(0))
              .toList();
      throw new UserException(
          "MySQL has no session variable %s%s".formatted(name, NearMiss.hint(name, names)));
    }
    return Optional.ofNullable(found.get(0).get(1)).orElse("");
  }

  /** Something that is done with the connection. */
  private interface Work {
    String with(Connection connection) throws SQLException;
  }

  private String trying(String name, Work work) {
    try {
      return work.with(session.getObject().connection());
    } catch (SQLException failure) {
      throw DatabaseFailure.explain(failure)
          .map(known -> new UserException(name + ": " + known.getMessage(), failure))
          .orElseThrow();
    }
  }

  /** A new connection has the server's values; they are not set again, but it is said. */
  @Override
  public void gone() {
    Map<String, String> lost = given;
    if (!lost.isEmpty()) {
      screen
          .getObject()
          .notice(
              "lost with it: session %s %s; set session sets %s again"
                  .formatted(
                      lost.size() == 1 ? "variable" : "variables",
                      String.join(", ", lost.keySet()),
                      lost.size() == 1 ? "it" : "them"));
      given = Map.of();
    }
  }

  @Override
  public void opened(Connection connection, boolean replaced) {
    // a new connection has the server's values
  }

  @Override
  public boolean hasToUndo() {
    return false;
  }

  @Override
  public void closing(Connection connection) {
    // what is set ends with the connection
  }
}

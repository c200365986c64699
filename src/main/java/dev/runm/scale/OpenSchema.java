package dev.runm.scale;

import dev.runm.output.Screen;
import dev.runm.session.ConnectionListener;
import dev.runm.session.Quoted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The schema that is to be dropped at the end, also where a killed program has its end early. */
@Component
class OpenSchema implements ConnectionListener {
  private static final Logger log = LoggerFactory.getLogger(OpenSchema.class);

  private final ScaleStatements statements;
  private final Screen screen;
  private volatile Optional<String> open = Optional.empty();

  OpenSchema(ScaleStatements statements, Screen screen) {
    this.statements = statements;
    this.screen = screen;
  }

  /** Takes note of one that is about to be made. */
  void is(String schema) {
    open = Optional.of(schema);
  }

  /** There is none any more. */
  void isNone() {
    open = Optional.empty();
  }

  @Override
  public void opened(Connection connection, boolean replaced) {}

  @Override
  public boolean hasToUndo() {
    return open.isPresent();
  }

  @Override
  public void closing(Connection connection) throws SQLException {
    String schema = open.orElseThrow();
    statements.run(connection, "waitForLocks", Map.of("seconds", SchemaDrop.PATIENCE_SECONDS));
    try {
      statements.run(connection, "drop", Map.of("schema", Quoted.name(schema)));
    } catch (SQLException failure) {
      log.warn("Cannot drop a schema of scale", failure);
      screen.notice(
          "schema %s is still there, the next scale drops it: %s"
              .formatted(schema, failure.getMessage()));
    }
  }
}

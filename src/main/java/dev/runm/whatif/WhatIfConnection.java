package dev.runm.whatif;

import dev.runm.output.Screen;
import dev.runm.session.ConnectionListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is to be done where connections begin and end, so that added indexes never outlast them. */
@Component
class WhatIfConnection implements ConnectionListener {
  private static final Logger log = LoggerFactory.getLogger(WhatIfConnection.class);
  private static final int SECONDS_TO_NOTICE_LOSS = 2;

  private final TriedIndexes tried;
  private final WhatIfStatements statements;
  private final LeftOvers leftOvers;
  private final ObjectProvider<Owner> owner;
  private final Screen screen;

  WhatIfConnection(
      TriedIndexes tried,
      WhatIfStatements statements,
      LeftOvers leftOvers,
      ObjectProvider<Owner> owner,
      Screen screen) {
    this.tried = tried;
    this.statements = statements;
    this.leftOvers = leftOvers;
    this.owner = owner;
    this.screen = screen;
  }

  @Override
  public void opened(Connection connection, boolean replaced) {
    if (!tried.added().isEmpty()) {
      try {
        restore(connection);
      } catch (SQLException failure) {
        log.warn("Cannot own the added indexes anew", failure);
        screen.notice("indexes that whatif added are not used on this connection: whatif reset");
      }
    }
    if (!replaced) {
      leftOvers.drop(connection);
    }
  }

  /** The server has freed the locks of the connection that was lost, or will soon. */
  private void restore(Connection connection) throws SQLException {
    String token = owner.getObject().token();
    Map<String, Object> lock = Map.of("token", token, "seconds", SECONDS_TO_NOTICE_LOSS);
    boolean held = statements.number(connection, "lockToken", lock) == 1;
    List<List<String>> there = new ArrayList<>();
    for (String schema : tried.schemasOfAdded()) {
      held &= statements.number(connection, "lockSchema", Map.of("schema", schema)) == 1;
      there.addAll(statements.rows(connection, "own", Map.of("token", token, "schema", schema)));
    }
    statements.run(connection, "seeInvisible", Map.of("switches", Owner.SEE));
    for (TriedIndex index : tried.added()) {
      boolean isThere =
          there.stream()
              .anyMatch(row -> index.isNamed(row.get(2)) && index.table().equals(row.get(1)));
      if (!isThere) {
        tried.remove(index);
        screen.notice(
            "index %s, which whatif had added, went with the connection: another session has dropped it"
                .formatted(index.words()));
      }
    }
    if (!held && !tried.added().isEmpty()) {
      screen.notice(Owner.NOT_HELD);
    }
  }

  @Override
  public boolean hasToUndo() {
    return !tried.added().isEmpty();
  }

  @Override
  public void closing(Connection connection) throws SQLException {
    statements.run(connection, "waitForLocks", Map.of("seconds", WhatIf.PATIENCE_SECONDS));
    for (TriedIndex index : tried.added()) {
      try {
        statements.run(
            connection, "drop", LeftOvers.names(index.index(), index.schema(), index.table()));
        tried.remove(index);
      } catch (SQLException failure) {
        log.warn("Cannot drop an added index", failure);
        screen.notice(
            "index %s stays, invisible, until the next session drops it: %s"
                .formatted(index.words(), failure.getMessage()));
      }
    }
  }
}

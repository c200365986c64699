package dev.runm.sql;

import dev.runm.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Sends a KILL, and finds out whether it was the session's own connection that it met. */
@Component
class Killing {
  /** What a KILL is answered that meets the connection that sent it. */
  private static final int INTERRUPTED = 1317;

  private static final int PING_SECONDS = 5;

  private final SqlMapper mapper;
  private final Session session;

  Killing(SqlMapper mapper, Session session) {
    this.mapper = mapper;
    this.session = session;
  }

  KillAnswer sent(Statement statement) {
    Connection own = session.connection();
    try {
      mapper.change(statement.text());
      return new KillAnswer(statement, KillAnswer.Met.OTHER);
    } catch (RuntimeException failure) {
      if (!endsKill(failure)) {
        throw failure;
      }
      return new KillAnswer(
          statement, isAlive(own) ? KillAnswer.Met.OWN_STATEMENT : KillAnswer.Met.OWN_CONNECTION);
    }
  }

  private static boolean endsKill(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException server && server.getErrorCode() == INTERRUPTED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlive(Connection connection) {
    try {
      return connection.isValid(PING_SECONDS);
    } catch (SQLException lost) {
      return false;
    }
  }
}

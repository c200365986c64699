package dev.runm.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Something that lasts as long as a connection, or must not outlast the session. */
public interface ConnectionListener {
  /**
   * Is told of a connection before the first statement of a command is sent on it. It may send
   * statements of its own, outside of a transaction.
   *
   * @param replaced whether it takes the place of one that was lost
   */
  void opened(Connection connection, boolean replaced) throws SQLException;

  /**
   * Is told that the connection before, with all that it held, is gone for good. It sends nothing
   * and does not fail.
   */
  default void gone() {}

  /** Whether there is something to undo before the session ends. */
  boolean hasToUndo();

  /** Undoes it; no transaction is open. */
  void closing(Connection connection) throws SQLException;
}

package dev.runm.session;

import java.sql.SQLException;

/**
 * A statement that is not sent, since Ctrl-C came before it. It looks as if the server had ended
 * it, which all who send statements know what to do about.
 */
class StatementRefusedException extends SQLException {
  private static final long serialVersionUID = 1L;
  private static final String QUERY_INTERRUPTED = "70100";
  private static final int CODE = 1317;

  StatementRefusedException() {
    super("cancelled before it was sent", QUERY_INTERRUPTED, CODE);
  }
}

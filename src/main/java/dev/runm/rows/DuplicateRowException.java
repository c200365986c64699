package dev.runm.rows;

import dev.runm.error.UserException;

/** A row that a unique key has already. */
public final class DuplicateRowException extends UserException {
  private static final long serialVersionUID = 1L;

  DuplicateRowException(ModelTable table, String message, Throwable cause) {
    super("table " + table.tableName() + " does not take the rows: " + message, cause);
  }
}

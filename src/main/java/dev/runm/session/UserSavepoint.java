package dev.runm.session;

import java.sql.Savepoint;
import java.util.List;

/**
 * A savepoint of the user's.
 *
 * @param rows how many rows were changed before it
 * @param writers the commands that had changed rows before it
 */
record UserSavepoint(String name, Savepoint point, long rows, List<String> writers) {
  /** MySQL does not tell capitals from small letters here. */
  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}

package dev.runm.session;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The savepoints of the user's transaction, the oldest first. */
final class UserSavepoints {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$-]{0,63}");

  /** Commands inside the transaction have savepoints of these names. */
  private static final Pattern OWN = Pattern.compile("(?i)savepoint_\\d+");

  private final Session session;
  private final PendingChanges changes;

  /** Never changed in place: the prompt reads it while a command is at work. */
  private volatile List<UserSavepoint> all = List.of();

  UserSavepoints(Session session, PendingChanges changes) {
    this.session = session;
    this.changes = changes;
  }

  List<String> names() {
    return all.stream().map(UserSavepoint::name).toList();
  }

  void clear() {
    all = List.of();
  }

  /** Sets one where the transaction stands; one of the same name goes. */
  void set(String name, TransactionState state) {
    if (!NAME.matcher(name).matches()) {
      throw new UsageException(
          "a savepoint is called by letters, digits, _, $ and -, up to 64, not '%s'"
              .formatted(name));
    }
    if (OWN.matcher(name).matches()) {
      throw new UsageException(name + " is what commands call their own savepoints: take another");
    }
    Savepoint point = sent("savepoint", connection -> connection.setSavepoint(name));
    UserSavepoint set = new UserSavepoint(name, point, state.rows(), state.writers());
    all =
        Stream.concat(all.stream().filter(known -> !known.isNamed(name)), Stream.of(set)).toList();
  }

  /** Undoes what was done since one, and returns it; later ones go. */
  UserSavepoint rollBackTo(String name) {
    UserSavepoint savepoint = named(name);
    sent(
        "rollback",
        connection -> {
          connection.rollback(savepoint.point());
          return savepoint;
        });
    all = all.subList(0, all.indexOf(savepoint) + 1);
    changes.backTo(savepoint.rows());
    return savepoint;
  }

  /** Forgets one. */
  void release(String name) {
    UserSavepoint savepoint = named(name);
    sent(
        "savepoint",
        connection -> {
          connection.releaseSavepoint(savepoint.point());
          return savepoint;
        });
    all = all.stream().filter(known -> !known.equals(savepoint)).toList();
  }

  /** Something that is done with a connection. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T sent(String command, Work<T> work) {
    try {
      return work.with(session.connection());
    } catch (SQLException failure) {
      changes.failed(failure);
      throw new UserException("%s failed: %s".formatted(command, failure.getMessage()), failure);
    }
  }

  /**
   * Returns the one of that name.
   *
   * @throws UserException if there is none
   */
  private UserSavepoint named(String name) {
    return all.stream()
        .filter(savepoint -> savepoint.isNamed(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "there is no savepoint %s%s: %s"
                        .formatted(
                            name,
                            NearMiss.hint(name, names()),
                            all.isEmpty()
                                ? "savepoint NAME sets one"
                                : "there are " + String.join(", ", names()))));
  }
}

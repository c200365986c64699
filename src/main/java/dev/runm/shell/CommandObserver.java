package dev.runm.shell;

import dev.runm.error.UserException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Is told of each command that a user or a script gives. */
public interface CommandObserver {
  /**
   * A command is about to run.
   *
   * @param words the line that it is given by
   * @param expected whether something is going to be expected of it
   */
  void begins(List<String> words, Expected expected);

  /** Whether something is going to be expected of each command, whoever gives it. */
  default boolean expectsAll() {
    return false;
  }

  /** The command that began last runs another one, for itself. */
  void wraps();

  /**
   * The command that began last failed. Returns the failure as it is to be told: with what else is
   * lost by it, for one.
   */
  default UserException failed(UserException failure) {
    return failure;
  }

  /**
   * The command that began last is over.
   *
   * @param answer what it answered, if it is one that answers
   * @param failure what it failed with, if it did
   */
  void ended(Optional<Object> answer, Optional<UserException> failure, Duration elapsed);
}

package dev.runm.shell;

import java.util.Map;

/** Checks what a command is given as a whole, asking no server, before anything runs. */
public interface CommandCheck {
  /** Returns the command, such as {@code sql}. */
  String command();

  /**
   * Checks it.
   *
   * @param given the values of its arguments and options, by their names in lower case; a flag is a
   *     {@link Boolean}, what is not given is not there
   * @throws dev.runm.error.UsageException saying what is wrong
   */
  void check(Map<String, Object> given);
}

package dev.runm.shell;

import java.util.Optional;

/** What is done with the text that a person types at the prompt: one command, a block, several. */
public interface TypedCommands {
  /**
   * Returns what is open, so that more has to follow: a quote, a comment or the first word of a
   * block, or nothing in words where a line is only to go on; none where all is finished.
   */
  Optional<String> open(String text);

  /**
   * Runs the text; the first command that fails is the last.
   *
   * @throws dev.runm.error.UserException what went wrong
   */
  void run(String text);
}

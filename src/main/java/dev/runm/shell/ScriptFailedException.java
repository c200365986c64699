package dev.runm.shell;

import dev.runm.error.UserException;

/** A failure in a script, with the place. */
class ScriptFailedException extends UserException {
  private static final long serialVersionUID = 1L;

  ScriptFailedException(String script, int line, UserException failure) {
    super(failure.exitCode(), "%s:%d: %s".formatted(script, line, failure.getMessage()), failure);
  }
}

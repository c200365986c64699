package dev.runm.shell;

import dev.runm.error.UserException;
import java.nio.file.Path;

/** A failure in a script, with the place. */
class ScriptFailedException extends UserException {
  private static final long serialVersionUID = 1L;

  ScriptFailedException(Path file, int line, UserException failure) {
    super(failure.exitCode(), "%s:%d: %s".formatted(file, line, failure.getMessage()), failure);
  }
}

package dev.runm.lesson;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;

/** Something of a lesson's own that went wrong, with its place in the file. */
class LessonFailedException extends UserException {
  private static final long serialVersionUID = 1L;

  LessonFailedException(ExitCode exitCode, String message, Throwable cause) {
    super(exitCode, message, cause);
  }
}

package dev.runm.error;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the user can mend. Its message is one line: what is wrong, where, and what to do
 * next. It is shown without a stack trace.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /** A command that could not do what it was asked. */
  public UserException(String message) {
    this(ExitCode.COMMAND_FAILED, message, null);
  }

  /** A command that could not do what it was asked, with the reason that a trace would show. */
  public UserException(String message, Throwable cause) {
    this(ExitCode.COMMAND_FAILED, message, cause);
  }

  /** Any kind of failure that ends with {@code exitCode}. */
  protected UserException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Returns the one that a failure is or was caused by. */
  public static Optional<UserException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException ours) {
        return Optional.of(ours);
      }
    }
    return Optional.empty();
  }

  /** Whether its message has a text in it, in letters of any case. */
  public final boolean says(String text) {
    return String.valueOf(getMessage())
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns the word of the line that is wrong, where that is known. */
  public Optional<String> word() {
    return Optional.empty();
  }

  /**
   * Returns the line from that word on, or the beginning of it, where the word may stand in several
   * places.
   */
  public Optional<String> onwards() {
    return Optional.empty();
  }

  /** Returns lines that show the place, to stand below the message. */
  public List<String> excerpt() {
    return List.of();
  }

  /** Returns the code that a script or a one-off command ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}

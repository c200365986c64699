package dev.runm.error;

import java.util.Optional;

/** A command line or a profile that is wrong in itself; nothing was done. */
public class UsageException extends UserException {
  private static final long serialVersionUID = 1L;

  private String word;

  public UsageException(String message) {
    super(ExitCode.USAGE, message, null);
  }

  public UsageException(String message, Throwable cause) {
    super(ExitCode.USAGE, message, cause);
  }

  private UsageException(String word, String message) {
    super(ExitCode.USAGE, message, null);
    this.word = word;
  }

  /**
   * Returns one of which it is known which word of the line is wrong, so that it can be pointed at.
   *
   * @param word as it stands in the line, or as it reads once quotes are gone
   */
  public static UsageException about(String word, String message) {
    return new UsageException(word, message);
  }

  @Override
  public Optional<String> word() {
    return Optional.ofNullable(word);
  }
}

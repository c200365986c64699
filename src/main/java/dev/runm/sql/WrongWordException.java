package dev.runm.sql;

import dev.runm.error.UserException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that the server does not take, because of one word. */
class WrongWordException extends UserException {
  private static final long serialVersionUID = 1L;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.]+|\\S|");

  private final String onwards;

  /**
   * @param onwards the statement from that word on; nothing where it ends too early
   */
  WrongWordException(String message, String onwards, Throwable cause) {
    super(message, cause);
    this.onwards = onwards.lines().findFirst().orElse("");
  }

  @Override
  public Optional<String> word() {
    Matcher first = WORD.matcher(onwards);
    return Optional.of(first.lookingAt() ? first.group() : "");
  }

  @Override
  public Optional<String> onwards() {
    return Optional.of(onwards).filter(text -> !text.isEmpty());
  }
}

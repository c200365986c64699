package dev.runm.script;

import dev.runm.error.UserException;
import java.time.Duration;
import java.util.List;

/** A failure in a script, with the place. */
class ScriptFailedException extends UserException {
  private static final long serialVersionUID = 1L;

  private final String script;
  private final String text;
  private final int line;
  private final String[] excerpt;
  private final long nanoseconds;

  /** One that took no time. */
  ScriptFailedException(String script, ScriptLine line, UserException failure) {
    this(script, line, failure, Duration.ZERO);
  }

  /**
   * @param script its name, or nothing where the place needs no name
   * @param time that the command took
   */
  ScriptFailedException(String script, ScriptLine line, UserException failure, Duration time) {
    super(
        failure.exitCode(),
        script.isEmpty()
            ? failure.getMessage()
            : "%s:%d: %s".formatted(script, line.number(), failure.getMessage()),
        failure);
    this.script = script;
    this.text = line.text();
    this.line = line.number();
    this.nanoseconds = time.toNanos();
    List<String> inner = failure.excerpt();
    this.excerpt = (inner.isEmpty() ? Excerpt.of(line, failure) : inner).toArray(String[]::new);
  }

  @Override
  public List<String> excerpt() {
    return List.of(excerpt);
  }

  /** Returns where it really is: in the script that another one has called. */
  ScriptFailedException deepest() {
    return getCause() instanceof ScriptFailedException inner ? inner.deepest() : this;
  }

  /** Returns the failure of the command itself. */
  UserException failure() {
    return getCause() instanceof UserException cause ? cause : this;
  }

  String script() {
    return script;
  }

  int line() {
    return line;
  }

  Duration time() {
    return Duration.ofNanos(nanoseconds);
  }

  String text() {
    return text;
  }
}

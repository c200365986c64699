package dev.runm.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that stands beside others, so that what is asked of the last command is not asked
 * of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Aside {
  Work value();

  /** What such a command is for. */
  enum Work {
    /** It says something, which is shown by itself. */
    SPEAKS,
    /** It waits, or settles something for the commands behind it. */
    PREPARES,
    /** It asks of the command before it. */
    ASKS,
    /** It runs commands, each of which can be asked of. */
    RUNS;

    /** Whether it can still be asked behind it how the command before it ended. */
    public boolean isPassing() {
      return this == SPEAKS || this == PREPARES;
    }
  }
}

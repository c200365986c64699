package dev.runm.explain;

import dev.runm.shell.Wrapped;
import java.util.Optional;

/** An answer that tells how a command ran. */
interface ExplainsCommand extends Wrapped {
  /** Returns what came of the command as it is. */
  Explanation explanation();

  @Override
  default Optional<Object> wrappedAnswer() {
    return explanation().answer();
  }
}

package dev.runm.line;

import java.util.Optional;

/**
 * What stands at the end of a line, behind its command.
 *
 * @param vertical whether it ends in {@code \G}, which shows each row as a list of its values
 * @param redirect where the answer goes, if not to the screen
 */
public record Ending(boolean vertical, Optional<Redirect> redirect) {
  /** Nothing does. */
  public static final Ending NONE = new Ending(false, Optional.empty());
}

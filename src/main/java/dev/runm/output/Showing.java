package dev.runm.output;

import java.util.Optional;

/**
 * How an answer is shown.
 *
 * @param timed whether a listing says how long it took
 * @param pager the command that shows what is longer than the screen, {@code auto} for the best
 *     that is there; nothing for none
 */
public record Showing(boolean timed, Optional<String> pager) {
  static final Showing PLAIN = new Showing(true, Optional.empty());
}

package dev.runm.output;

import java.io.Writer;

/** Shows a long text a screen at a time; quitting it early is no error. */
interface Pager {
  /**
   * Takes the terminal, and what it is to show.
   *
   * @throws dev.runm.error.UserException if it cannot show anything
   */
  Writer open();

  /**
   * Waits until the reader leaves it.
   *
   * @throws dev.runm.error.UserException if it turned out that it cannot show anything
   */
  void await();
}

package dev.runm.load;

/** Is told how a load gets on, and asked whether it may go on. */
public interface LoadListener {
  /**
   * A step begins.
   *
   * @param action what it does, such as {@code creating providers}
   * @param expectedRows the rows that it writes; 0 if it writes none
   */
  default void begin(String action, long expectedRows) {}

  /** So many more rows of the step are written. */
  default void advance(long rows) {}

  /** The step is over; it wrote so many rows. */
  default void done(long rows) {}

  /** The step failed; the load ends with an exception. */
  default void failed() {}

  /** Something that the user should know, in one line. */
  default void notice(String line) {}

  /** Whether the user wants the load to stop. Asked between chunks. */
  default boolean cancelled() {
    return false;
  }
}

package dev.runm.claim;

/**
 * How new consumers are named.
 *
 * @param prefix what their names begin with
 * @param first the number of the first of them
 */
record ConsumerNumbers(String prefix, long first) {
  /** Returns the name of the consumer that so many come before. */
  String name(int before) {
    return prefix + (first + before);
  }
}

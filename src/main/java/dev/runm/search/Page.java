package dev.runm.search;

/**
 * Which of the rows that a search finds it gives.
 *
 * @param after the provider to go on after, in provider order; null for the first
 * @param until the last provider to look at, in provider order; null for the last there is
 * @param limit the number of rows, or null for all
 */
record Page(Integer after, Integer until, Integer limit) {
  static final Page WHOLE = new Page(null, null, null);
}

package dev.runm.worlds;

import java.util.Locale;

/** Counts what was compared. */
final class Tally {
  private final long start = System.nanoTime();
  private int worlds;
  private int claims;
  private int empty;
  private int several;
  private int severalEmpty;
  private int listed;
  private long proposed;
  private long rows;

  void world() {
    worlds++;
  }

  void claim(Case one, Expected expected) {
    claims++;
    boolean none = expected.isEmpty();
    empty += none ? 1 : 0;
    if (one.request().groups().size() > 1) {
      several++;
      severalEmpty += none ? 1 : 0;
    }
    if (expected.claims().isPresent()) {
      listed++;
      proposed += expected.claims().get().size();
    }
    rows += expected.providers().stream().mapToLong(group -> group.rows().size()).sum();
  }

  int claims() {
    return claims;
  }

  int empty() {
    return empty;
  }

  @Override
  public String toString() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%,d worlds, %,d claims (%d%% empty), %,d of several groups (%d%% empty), %,d providers"
            + " found, %,d ways compared for %,d claims; %.0f s, %.1f ms a world",
        worlds,
        claims,
        percent(empty, claims),
        several,
        percent(severalEmpty, several),
        rows,
        proposed,
        listed,
        seconds,
        1e3 * seconds / Math.max(1, worlds));
  }

  private static int percent(int part, int whole) {
    return Math.round(100f * part / Math.max(1, whole));
  }
}

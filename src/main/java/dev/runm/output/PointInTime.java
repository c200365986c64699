package dev.runm.output;

import java.time.Instant;

/**
 * A cell that holds a time in epoch seconds, UTC: ISO-8601 at the terminal, the number in the
 * formats for machines, and {@code never} in both for the end of what has no end.
 */
public record PointInTime(long epochSeconds) {
  private static final long NEVER = Long.MAX_VALUE;

  /** Returns what stands for the time in a JSON document: a number, or null for never. */
  public Object value() {
    return epochSeconds == NEVER ? null : epochSeconds;
  }

  /** Returns the time as a person reads it. */
  public String shown() {
    boolean readable = epochSeconds <= Instant.MAX.getEpochSecond();
    return readable ? Instant.ofEpochSecond(epochSeconds).toString() : toString();
  }

  @Override
  public String toString() {
    return epochSeconds == NEVER ? "never" : Long.toString(epochSeconds);
  }
}

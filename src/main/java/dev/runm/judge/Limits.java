package dev.runm.judge;

import java.util.EnumMap;
import java.util.Map;

/** From where on the judge speaks up: what is set, and the usual where nothing is. */
public final class Limits {
  /** What counts where nothing is set. */
  public static final Limits DEFAULTS = new Limits(Map.of());

  private final Map<Limit, Long> set = new EnumMap<>(Limit.class);

  /** Takes what is set. */
  public Limits(Map<Limit, Long> set) {
    this.set.putAll(set);
  }

  /** Whether somebody has set it. */
  boolean isSet(Limit limit) {
    return set.containsKey(limit);
  }

  /** Returns the limit. */
  public long of(Limit limit) {
    return set.getOrDefault(limit, limit.usual());
  }
}

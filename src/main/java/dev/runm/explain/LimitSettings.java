package dev.runm.explain;

import dev.runm.error.UsageException;
import dev.runm.judge.Limit;
import dev.runm.judge.Limits;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The limits of the judge as the environment sets them, such as {@code RUNM_EXPLAIN_SMALL_TABLE} or
 * the property {@code runm.explain.small-table}.
 */
@Component
class LimitSettings {
  private static final String PREFIX = "runm.explain.";

  private final Environment environment;

  LimitSettings(Environment environment) {
    this.environment = environment;
  }

  /**
   * Returns what is set, and the usual where nothing is.
   *
   * @throws UsageException if it is no whole number from 0
   */
  Limits read() {
    Map<Limit, Long> set = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      String value = environment.getProperty(PREFIX + limit.code());
      if (value != null && !value.isBlank()) {
        set.put(limit, number(limit, value.strip()));
      }
    }
    return new Limits(set);
  }

  private static long number(Limit limit, String value) {
    if (!value.matches("\\d{1,18}")) {
      throw new UsageException(
          "%s is set to %s: give a whole number from 0 (%s, usually %d)"
              .formatted(variable(limit), value, limit.words(), limit.usual()));
    }
    return Long.parseLong(value);
  }

  private static String variable(Limit limit) {
    return (PREFIX + limit.code()).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}

package dev.runm.explain;

import dev.runm.judge.Limit;
import dev.runm.judge.Limits;
import dev.runm.settings.Origin;
import dev.runm.settings.Settable;
import dev.runm.settings.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The limits of the judge as settings, such as {@code explain.small-table}. */
@Component
class LimitSettings implements Settable {
  private static final String PREFIX = "explain.";

  private final Map<Limit, Setting<Long>> settings = new EnumMap<>(Limit.class);

  LimitSettings() {
    for (Limit limit : Limit.values()) {
      settings.put(
          limit,
          Setting.number(
              PREFIX + limit.code(),
              limit.usual(),
              0,
              Long.MAX_VALUE,
              "explain: " + limit.words()));
    }
  }

  @Override
  public List<Setting<?>> settings() {
    return List.copyOf(settings.values());
  }

  /** Returns what is set, and the usual where nothing is. */
  Limits read() {
    Map<Limit, Long> set = new EnumMap<>(Limit.class);
    settings.forEach(
        (limit, setting) -> {
          if (setting.origin() != Origin.DEFAULT) {
            set.put(limit, setting.value());
          }
        });
    return new Limits(set);
  }
}

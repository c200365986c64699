package dev.runm.why;

import dev.runm.model.ResourceRequest;
import dev.runm.model.Window;
import dev.runm.output.PointInTime;
import dev.runm.why.WhyMapper.Held;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A later window in which a provider has room. */
final class Beginning {
  /** Where more allocations end later, looking at each end would take too long. */
  private static final int MOST = 500;

  private Beginning() {}

  /** Returns the change to make, if a window of the same length that begins later would do. */
  static Optional<String> of(List<ResourceRequest> resources, Facts facts) {
    TreeMap<Long, String> ends = new TreeMap<>();
    for (ResourceRequest resource : resources) {
      for (Held held : facts.holdings(resource.resourceType()).held()) {
        if (held.releaseTime() < Window.NEVER && held.releaseTime() > facts.window().acquire()) {
          ends.merge(held.releaseTime(), held.consumer(), Beginning::first);
        }
      }
    }
    if (ends.size() > MOST) {
      return Optional.empty();
    }
    return ends.keySet().stream()
        .filter(begin -> resources.stream().allMatch(each -> fits(each, facts, begin)))
        .findFirst()
        .map(
            begin ->
                "begin the window at %s (when the allocation of %s ends)"
                    .formatted(new PointInTime(begin).shown(), ends.get(begin)));
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static boolean fits(ResourceRequest resource, Facts facts, long begin) {
    return Fit.of(resource, facts, facts.window().beginningAt(begin))
        .filter(Fit::byRoom)
        .isPresent();
  }
}

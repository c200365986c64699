package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.output.Report;
import dev.runm.search.Narrowed;
import dev.runm.search.RuleCounts;
import dev.runm.search.WholeRequest;
import dev.runm.search.WhySearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts how many providers are left after each rule of a request. */
@Component
public class Funnels {
  private final WhySearch search;
  private final FactsReader facts;
  private final Togetherness togetherness;

  Funnels(WhySearch search, FactsReader facts, Togetherness togetherness) {
    this.search = search;
    this.facts = facts;
    this.togetherness = togetherness;
  }

  /**
   * Returns a funnel for each part of a request, and whether the parts go together.
   *
   * @throws dev.runm.error.UserException if the request refers to what does not exist
   */
  public Report report(ClaimRequest request) {
    RuleCounts counts = search.counts(request);
    Timed<Long> all = Timed.of(counts::all);
    Map<Narrowed, Timed<Long>> counted = new HashMap<>();
    Map<List<Rule>, Timed<NearMiss>> nearest = new HashMap<>();
    List<Funnel> funnels = new ArrayList<>();
    for (SlotRules slot : SlotRules.of(request)) {
      funnels.add(funnel(request, slot, counts, all, counted, nearest));
    }
    if (funnels.size() == 1) {
      return new FunnelReport(request, funnels, null);
    }
    WholeRequest whole = search.whole(request);
    Together together = togetherness.of(request, whole, funnels);
    return new FunnelReport(
        request, new WholeSteps(request, whole, together).added(funnels), together);
  }

  private Funnel funnel(
      ClaimRequest request,
      SlotRules slot,
      RuleCounts counts,
      Timed<Long> all,
      Map<Narrowed, Timed<Long>> counted,
      Map<List<Rule>, Timed<NearMiss>> nearest) {
    List<FunnelStep> steps = new ArrayList<>();
    steps.add(FunnelStep.first(all.value(), all.time()));
    Narrowed narrowed = Narrowed.nothing(request, slot.group());
    long left = all.value();
    for (Rule rule : slot.rules()) {
      Narrowed next = rule.addTo(narrowed);
      Timed<Long> step = counted.computeIfAbsent(next, asked -> Timed.of(() -> counts.left(asked)));
      steps.add(FunnelStep.of(rule, left, step.value(), step.time()));
      if (step.value() == 0) {
        return emptied(request, slot, counts, steps, nearest);
      }
      narrowed = next;
      left = step.value();
    }
    return new Funnel(slot, steps, null);
  }

  /** The rules that follow have nothing to remove. Parts with the same rules have the same miss. */
  private Funnel emptied(
      ClaimRequest request,
      SlotRules slot,
      RuleCounts counts,
      List<FunnelStep> steps,
      Map<List<Rule>, Timed<NearMiss>> known) {
    List<Rule> removing = new ArrayList<>();
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).removed() > 0) {
        removing.add(slot.rules().get(i - 1));
      }
    }
    for (Rule rule : slot.rules().subList(steps.size() - 1, slot.rules().size())) {
      steps.add(FunnelStep.skipped(rule));
    }
    Timed<NearMiss> nearest =
        known.computeIfAbsent(
            slot.rules(),
            rules ->
                Timed.of(
                    () ->
                        new NearMisses(request, slot, counts, facts)
                            .nearest(removing)
                            .orElse(null)));
    return new Funnel(slot, steps, nearest.value() == null ? null : nearest);
  }

  /** A value, and how long it took to get it. */
  record Timed<T>(T value, Duration time) {
    static <T> Timed<T> of(Supplier<T> work) {
      long start = System.nanoTime();
      T value = work.get();
      return new Timed<>(value, Duration.ofNanos(System.nanoTime() - start));
    }
  }
}

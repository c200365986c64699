package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.search.WholeRequest;
import dev.runm.search.WholeRequest.Count;
import dev.runm.why.Funnels.Timed;
import java.util.ArrayList;
import java.util.List;

/** Adds to funnels how many providers take part in a claim of the whole request. */
record WholeSteps(ClaimRequest request, WholeRequest whole, Together together) {
  List<Funnel> added(List<Funnel> funnels) {
    String asks =
        together.lacking().isEmpty()
            ? TieWords.summary(request)
            : "a provider for " + CodeWords.list(together.lacking(), "and");
    List<Funnel> added = new ArrayList<>();
    for (int slot = 0; slot < funnels.size(); slot++) {
      Funnel funnel = funnels.get(slot);
      added.add(funnel.then(step(slot, funnel.count(), asks)));
    }
    return added;
  }

  private FunnelStep step(int slot, long before, String asks) {
    if (before == 0) {
      return FunnelStep.wholeSkipped(asks);
    }
    if (!together.claim()) {
      return FunnelStep.whole(asks, before, 0, false, null);
    }
    if (whole.bonds().isEmpty()) {
      return FunnelStep.whole(asks, before, before, false, null);
    }
    Timed<Count> count = Timed.of(() -> whole.count(slot));
    return FunnelStep.whole(
        asks, before, count.value().number(), count.value().more(), count.time());
  }
}

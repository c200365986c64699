package dev.runm.why;

import dev.runm.model.ClaimRequest;
import dev.runm.search.BondKind;
import dev.runm.search.WholeRequest;
import dev.runm.why.Funnels.Timed;
import dev.runm.why.Together.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sees whether the parts of a request go together, and which bond stands in the way. */
@Component
class Togetherness {
  Together of(ClaimRequest request, WholeRequest whole, List<Funnel> funnels) {
    List<String> lacking =
        funnels.stream()
            .filter(funnel -> funnel.count() == 0)
            .map(funnel -> funnel.slot().title())
            .toList();
    if (!lacking.isEmpty()) {
      return new Together(false, Duration.ZERO, lacking, List.of());
    }
    Timed<Boolean> claim = Timed.of(whole::hasClaim);
    List<Trial> trials = new ArrayList<>();
    if (!claim.value()) {
      for (BondKind bond : whole.bonds()) {
        Timed<Boolean> without = Timed.of(() -> whole.hasClaimWithout(bond));
        String asks = BondWords.asks(bond, request);
        trials.add(new Trial(bond, asks, without.value(), without.time()));
      }
    }
    return new Together(claim.value(), claim.time(), lacking, trials);
  }
}

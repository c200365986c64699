package dev.runm.why;

import dev.runm.model.ResourceRequest;
import java.util.List;

/** A rule on how much of a resource a provider could give. */
sealed interface AmountRule extends Rule permits Units, FreeRoom {
  ResourceRequest request();

  /** Checks the rule on an inventory that is there. */
  Finding check(Fit fit);

  @Override
  default String resource() {
    return request().resourceType();
  }

  @Override
  default Finding check(Facts facts) {
    return Fit.of(request(), facts)
        .map(this::check)
        .orElseGet(() -> Finding.fails(told("no inventory"), List.of()));
  }
}

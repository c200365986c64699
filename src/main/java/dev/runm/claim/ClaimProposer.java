package dev.runm.claim;

import dev.runm.model.ClaimRequest;
import dev.runm.search.FoundClaims;
import dev.runm.search.Placed;
import dev.runm.search.ProviderSearch;
import dev.runm.search.Selection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposes claims: ways to meet a request with providers that have room. */
@Component
class ClaimProposer {
  private final ProviderSearch search;

  ClaimProposer(ProviderSearch search) {
    this.search = search;
  }

  /**
   * What was proposed.
   *
   * @param truncated whether there are more claims than the limit asked for
   */
  record Proposal(List<Claim> claims, boolean truncated) {}

  /** Proposes up to {@code limit} claims; all if it is null. */
  Proposal propose(ClaimRequest request, Selection selection, Integer limit) {
    FoundClaims found = search.claims(request, selection, limit);
    return new Proposal(
        found.placed().stream().map(ClaimProposer::claim).toList(), found.truncated());
  }

  private static Claim claim(List<Placed> placed) {
    return new Claim(
        placed.stream()
            .map(
                item ->
                    new ClaimItem(
                        item.group(),
                        item.providerId(),
                        item.provider(),
                        item.resourceTypeId(),
                        item.resourceType(),
                        item.used()))
            .toList());
  }
}

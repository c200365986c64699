package dev.runm.claim;

import dev.runm.find.Candidate;
import dev.runm.find.GroupCandidates;
import dev.runm.find.Limit;
import dev.runm.find.ProviderSearch;
import dev.runm.model.ClaimRequest;
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

  Proposal propose(ClaimRequest request, Limit limit) {
    GroupCandidates group = search.find(request, limit).get(0);
    List<Claim> claims =
        group.providers().stream().map(candidate -> claim(group.group(), candidate)).toList();
    return new Proposal(claims, group.truncated());
  }

  private static Claim claim(String group, Candidate candidate) {
    return new Claim(
        candidate.resources().entrySet().stream()
            .map(
                offered ->
                    new ClaimItem(
                        group,
                        candidate.id(),
                        candidate.name(),
                        offered.getValue().resourceTypeId(),
                        offered.getKey(),
                        offered.getValue().amount()))
            .toList());
  }
}

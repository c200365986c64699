package dev.runm.why;

import dev.runm.model.Window;
import dev.runm.why.WhyMapper.Held;
import dev.runm.why.WhyMapper.NearGroup;
import dev.runm.why.WhyMapper.Stock;
import dev.runm.why.WhyMapper.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one provider, as far as a request asks.
 *
 * @param groups those that it or an ancestor is in
 * @param stocks its inventories, by resource type
 * @param held what allocations hold of it that end after the window's first moment, by resource
 *     type
 * @param trees the trees that the request names by a provider, by that provider's name
 * @param distances by the id of the root that they start from
 */
record Facts(
    Tree provider,
    Set<String> capabilities,
    Set<String> groups,
    Map<String, Stock> stocks,
    Map<String, List<Held>> held,
    Map<String, Tree> trees,
    Map<Integer, List<NearGroup>> distances,
    Window window) {

  /** What allocations hold of a resource. */
  Holdings holdings(String resourceType) {
    return new Holdings(held.getOrDefault(resourceType, List.of()));
  }
}

package dev.runm.look;

import dev.runm.find.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers all that is known of one provider. */
@Component
class ProviderFactsReader {
  /** How many of its ancestors are looked at, the nearest ones. */
  private static final int ANCESTORS = 50;

  private final ProviderFactsMapper mapper;
  private final DistanceMapper distances;

  ProviderFactsReader(ProviderFactsMapper mapper, DistanceMapper distances) {
    this.mapper = mapper;
    this.distances = distances;
  }

  /** Returns the facts, with so many groups, distances and places of the tree. */
  ProviderFacts read(int id, Limit limit, long now) {
    ProviderPlace place = mapper.provider(id);
    List<TreeNode> ancestors =
        place.parent() == null ? List.of() : mapper.ancestors(place, ANCESTORS);
    return new ProviderFacts(
        place,
        mapper.inventories(id, now),
        mapper.allocations(id, now),
        mapper.capabilities(id),
        groups(id, limit, ancestors),
        Page.of(limit, distances.distances(place.rootProviderId(), null, limit.plusOne())),
        tree(place, limit, ancestors));
  }

  /**
   * The members of a group hold those that are nested in a member; which they are, is told here.
   */
  private Page<GroupOfProvider> groups(int id, Limit limit, List<TreeNode> ancestors) {
    Page<Membership> groups = Page.of(limit, mapper.groups(id, limit.plusOne()));
    Map<Integer, Integer> topmost = new HashMap<>();
    if (!ancestors.isEmpty() && !groups.rows().isEmpty()) {
      Map<Integer, Integer> heights = new HashMap<>();
      ancestors.forEach(ancestor -> heights.put(ancestor.id(), heights.size()));
      mapper
          .membershipsOf(ancestors, groups.rows())
          .forEach(
              found ->
                  topmost.merge(
                      found.providerGroupId(), heights.get(found.providerId()), Math::max));
    }
    List<GroupOfProvider> named = new ArrayList<>();
    for (Membership group : groups.rows()) {
      Integer height = topmost.get(group.providerGroupId());
      String through = height == null ? null : ancestors.get(height).name();
      named.add(new GroupOfProvider(group.groupName(), through));
    }
    return new Page<>(named, groups.truncated());
  }

  /**
   * A tree that is too large to show is cut to what the provider stands below, and what below it.
   */
  private Page<TreeNode> tree(ProviderPlace place, Limit limit, List<TreeNode> ancestors) {
    int rootId = place.rootProviderId();
    if (limit.count() == null || place.treeSize() <= limit.count()) {
      return new Page<>(mapper.nodes(rootId, 1, place.rootRight(), null), false);
    }
    List<TreeNode> shown = new ArrayList<>(ancestors);
    shown.sort(Comparator.comparingLong(TreeNode::nestedLeft));
    shown.addAll(mapper.nodes(rootId, place.nestedLeft(), place.nestedRight(), limit.count()));
    return new Page<>(shown, true);
  }
}

package dev.runm.claim;

import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What claims that are executed in turn find at their providers, read for many of them at once.
 * Whoever changes what a provider holds raises its generation, and a claim is written on condition
 * that the generation still is what was read here: so it does not matter how long ago that was.
 * What was read serves one claim; the next one of the provider, and one that lost a race, read
 * anew.
 */
final class StatesAhead {
  private final ClaimMapper mapper;
  private final Window window;
  private final Map<Integer, List<ItemState>> known = new HashMap<>();
  private int most;
  private Claim last;

  /**
   * @param most for how many claims it reads at once
   */
  StatesAhead(ClaimMapper mapper, Window window, int most) {
    this.mapper = mapper;
    this.window = window;
    this.most = most;
  }

  /**
   * Returns the inventories of the claim's items with what is used of them.
   *
   * @param next the claims that come after it
   */
  List<ItemState> of(Claim claim, List<Claim> next) {
    if (claim == last) { // others change providers too, so that less is known for long
      most = Math.max(1, most / 2);
      known.clear();
    }
    last = claim;
    if (!knows(claim)) {
      read(claim, next);
    }
    return claim.items().stream()
        .map(ClaimItem::providerId)
        .distinct()
        .flatMap(provider -> take(provider).stream())
        .toList();
  }

  private boolean knows(Claim claim) {
    return claim.items().stream().allMatch(this::knows);
  }

  private boolean knows(ClaimItem item) {
    return known.getOrDefault(item.providerId(), List.of()).stream()
        .anyMatch(state -> state.resourceTypeId() == item.resourceTypeId());
  }

  private List<ItemState> take(int provider) {
    List<ItemState> states = known.remove(provider);
    return states == null ? List.of() : states;
  }

  private void read(Claim claim, List<Claim> next) {
    List<ClaimItem> items = new ArrayList<>(claim.items());
    next.stream()
        .limit(most - 1L)
        .filter(later -> !knows(later))
        .forEach(later -> items.addAll(later.items()));
    items.forEach(item -> known.remove(item.providerId()));
    mapper
        .itemStates(items, window)
        .forEach(
            state ->
                known.computeIfAbsent(state.providerId(), none -> new ArrayList<>()).add(state));
  }
}

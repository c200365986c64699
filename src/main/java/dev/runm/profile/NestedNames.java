package dev.runm.profile;

import dev.runm.model.ProviderProfile;
import dev.runm.model.ProviderProfile.Child;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds nested providers by their names within a tree, and measures those names. */
final class NestedNames {
  private final Map<ProviderProfile, Map<String, ProviderProfile>> children =
      new IdentityHashMap<>();

  /** Returns what the provider at {@code path} has, as in {@code numa0/gpu1}. */
  Optional<ProviderProfile> find(ProviderProfile root, String path) {
    Optional<ProviderProfile> at = Optional.of(root);
    for (String name : path.split("/", -1)) {
      at = at.map(parent -> childrenOf(parent).get(name));
    }
    return at;
  }

  private Map<String, ProviderProfile> childrenOf(ProviderProfile parent) {
    return children.computeIfAbsent(
        parent,
        one -> {
          Map<String, ProviderProfile> byName = new HashMap<>();
          one.children().forEach(child -> byName.put(child.name(), child.profile()));
          return byName;
        });
  }

  /** Returns how many characters the longest nested name adds to that of the root. */
  static int longest(ProviderProfile root) {
    int longest = 0;
    for (Child child : root.children()) {
      int own = 1 + child.name().codePointCount(0, child.name().length());
      longest = Math.max(longest, own + longest(child.profile()));
    }
    return longest;
  }
}

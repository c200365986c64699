package dev.runm.profile;

import dev.runm.model.Deployment.ListedProvider;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts each provider listed by hand after its parent, and into its parent's partition: a provider
 * tree lies in one.
 */
final class ParentOrder {
  private final Providers providers;
  private final Map<String, Fields> fieldsOf;
  private final Set<String> placed = new HashSet<>();
  private final List<ListedProvider> order = new ArrayList<>();

  ParentOrder(Providers providers, Map<String, Fields> fieldsOf) {
    this.providers = providers;
    this.fieldsOf = fieldsOf;
  }

  List<ListedProvider> order() {
    fieldsOf.keySet().forEach(this::placeWithParents);
    return order;
  }

  private void placeWithParents(String name) {
    Deque<String> chain = new ArrayDeque<>();
    Set<String> onChain = new HashSet<>();
    String at = name;
    while (fieldsOf.containsKey(at) && !placed.contains(at)) {
      if (!onChain.add(at)) {
        throw fieldsOf
            .get(at)
            .need("parent")
            .error("the parents of " + Shown.quoted(at) + " lead back to it");
      }
      chain.push(at);
      at = parentOf(at).map(Providers.Found::root).orElse("");
    }
    chain.forEach(this::place);
  }

  private void place(String name) {
    ListedProvider provider = providers.listed(name);
    Optional<String> partition = parentOf(name).map(Providers.Found::partition);
    Optional<Field> own = fieldsOf.get(name).find("partition");
    if (partition.isPresent() && own.isPresent()) {
      if (!partition.get().equals(provider.partition())) {
        throw own.get()
            .error(
                String.format(
                    "partition of %s is %s, but its parent lies in %s; a tree lies in one",
                    Shown.quoted(name),
                    Shown.quoted(provider.partition()),
                    Shown.quoted(partition.get())));
      }
    }
    ListedProvider inParents =
        new ListedProvider(
            name,
            provider.profile(),
            partition.orElse(provider.partition()),
            provider.parent(),
            provider.groups(),
            provider.distances());
    providers.add(inParents);
    order.add(inParents);
    placed.add(name);
  }

  private Optional<Providers.Found> parentOf(String name) {
    return fieldsOf.get(name).find("parent").map(providers::known);
  }
}

package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.model.Deployment.ListedAllocation;
import dev.runm.model.Deployment.ListedItem;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the consumption that a deployment has from the start. */
final class AllocationReader {
  private final Providers providers;
  private final long now;

  AllocationReader(Providers providers, long now) {
    this.providers = providers;
    this.now = now;
  }

  List<ListedAllocation> read(Fields deployment) {
    List<ListedAllocation> allocations = new ArrayList<>();
    for (Field field : deployment.items("allocations", "an allocation")) {
      Fields fields = field.fields("an allocation", "consumer", "acquire", "release", "items");
      Times.Bounds bounds = Times.bounds(fields, now);
      allocations.add(
          new ListedAllocation(
              Names.read(fields.need("consumer")),
              bounds.acquire(),
              bounds.release(),
              items(fields.need("items"))));
    }
    return allocations;
  }

  private List<ListedItem> items(Field list) {
    List<ListedItem> items = new ArrayList<>();
    for (Field field : list.items("an allocation item")) {
      items.add(item(field.fields("an allocation item", "provider", "resource", "used")));
    }
    if (items.isEmpty()) {
      throw list.error("items is an empty list; an allocation uses something");
    }
    return items;
  }

  private ListedItem item(Fields fields) {
    Field providerField = fields.need("provider");
    String provider = Names.read(providerField);
    Providers.Found found = providers.known(providerField);
    Field resourceField = fields.need("resource");
    String resource = resourceField.text();
    Set<String> has = found.profile().inventory().keySet();
    if (!has.contains(resource)) {
      throw resourceField.error(
          String.format(
              "the provider %s has no inventory of %s%s; it has %s",
              Shown.quoted(provider),
              Shown.quoted(resource),
              NearMiss.hint(resource, has),
              has.isEmpty() ? "none at all" : Shown.list(has)));
    }
    return new ListedItem(provider, resource, Amounts.amount(fields.need("used")));
  }
}

package dev.runm.profile;

import dev.runm.model.Deployment.ListedProvider;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the providers listed by hand and checks them against each other and the layout. */
final class ListedProvidersReader {
  private final ListedProviderReader reader;
  private final Providers providers;
  private final Map<String, Fields> fieldsOf = new LinkedHashMap<>();
  private long room;

  /**
   * @param providers knows those of the layout; learns those listed
   * @param room how many more providers fit
   */
  ListedProvidersReader(ListedProviderReader reader, Providers providers, long room) {
    this.reader = reader;
    this.providers = providers;
    this.room = room;
  }

  /** Returns the providers, each after its parent. */
  List<ListedProvider> read(Fields deployment) {
    for (Field field : deployment.items("providers", "a provider")) {
      add(ListedProviderReader.fields(field));
    }
    fieldsOf.forEach(
        (name, fields) -> {
          if (providers.findNested(name).isPresent()) {
            throw fields
                .need("name")
                .error("a profile makes a nested provider " + Shown.quoted(name) + " already");
          }
        });
    return new ParentOrder(providers, fieldsOf).order();
  }

  private void add(Fields fields) {
    ListedProvider provider = reader.read(fields);
    Field name = fields.need("name");
    Fields before = fieldsOf.putIfAbsent(provider.name(), fields);
    if (before != null) {
      throw name.error(
          String.format(
              "two providers are named %s; the other is on line %d",
              Shown.quoted(provider.name()), before.need("name").source().line()));
    }
    if (providers.ofLayout(provider.name()).isPresent()) {
      throw name.error("the layout makes a provider " + Shown.quoted(provider.name()) + " already");
    }
    room -= provider.profile().treeSize();
    if (room < 0) {
      throw fields.error(
          String.format("more than %,d providers in all", LayoutSize.MOST_PROVIDERS));
    }
    providers.add(provider);
  }
}

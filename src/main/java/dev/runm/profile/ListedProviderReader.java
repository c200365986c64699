package dev.runm.profile;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.BuiltInCodes.DistanceType;
import dev.runm.model.Deployment.ListedDistance;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.ProviderProfile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one provider listed by hand; its parent is not looked for yet. */
final class ListedProviderReader {
  private final ProviderProfiles profiles;
  private final Groups groups;
  private final Partitions partitions;

  ListedProviderReader(ProviderProfiles profiles, Groups groups, Partitions partitions) {
    this.profiles = profiles;
    this.groups = groups;
    this.partitions = partitions;
  }

  static Fields fields(Field field) {
    return field.fields(
        "a provider",
        "name",
        "profile",
        "type",
        "capabilities",
        "inventory",
        "children",
        "partition",
        "parent",
        "groups",
        "distances");
  }

  ListedProvider read(Fields fields) {
    Field nameField = fields.need("name");
    String name = Names.read(nameField);
    ProviderProfile profile = profiles.over(fields);
    if (name.codePointCount(0, name.length()) + NestedNames.longest(profile) > Names.LONGEST) {
      throw nameField.error(
          String.format(
              "the nested providers of %s have names longer than %d characters",
              Shown.quoted(name), Names.LONGEST));
    }
    List<String> memberOf = new ArrayList<>();
    Names.located(fields, "groups", "group")
        .forEach((group, field) -> memberOf.add(groups.known(field)));
    return new ListedProvider(
        name,
        profile,
        fields.find("partition").map(partitions::named).orElse(BuiltInCodes.DEFAULT_PARTITION),
        fields.find("parent").map(Names::read),
        memberOf,
        distances(fields));
  }

  private List<ListedDistance> distances(Fields provider) {
    if (provider.find("parent").isPresent() && provider.find("distances").isPresent()) {
      throw provider
          .need("distances")
          .error("a provider with a parent has the distances of its root: leave them out");
    }
    List<ListedDistance> distances = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Field field : provider.items("distances", "a distance")) {
      Fields fields = field.fields("a distance", "group", "type", "code");
      String group = groups.known(fields.need("group"));
      DistanceType type = DistanceCodes.type(fields.need("type"));
      String code = DistanceCodes.code(fields.need("code"), type);
      if (!seen.add(List.of(group, type.code()))) {
        throw fields.error(
            String.format(
                "a second %s distance to the group %s", type.code(), Shown.quoted(group)));
      }
      distances.add(new ListedDistance(group, type.code(), code));
    }
    return distances;
  }
}

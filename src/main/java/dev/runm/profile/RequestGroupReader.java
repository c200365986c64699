package dev.runm.profile;

import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.Reference.Kind;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one request group of a claim. */
final class RequestGroupReader {
  private final Set<String> names;
  private final References references;
  private final CodeRuleReader capabilities;
  private final CodeRuleReader groups;

  /**
   * @param names the names of all request groups of the claim
   * @param references notes what must be in the loaded deployment
   */
  RequestGroupReader(Set<String> names, References references) {
    this.names = names;
    this.references = references;
    this.capabilities = new CodeRuleReader(Kind.CAPABILITY, references);
    this.groups = new CodeRuleReader(Kind.PROVIDER_GROUP, references);
  }

  static Fields fields(Field field) {
    return field.fields(
        "a request group", "name", "resources", "capabilities", "groups", "distances", "options");
  }

  /**
   * Returns the group; where it asks for one resource, that has one provider, allowed more or not.
   */
  RequestGroup read(String name, Fields fields) {
    List<ResourceRequest> resources = new ArrayList<>();
    fields.need("resources").entries().forEach(resource -> resources.add(resource(resource)));
    if (resources.isEmpty()) {
      throw fields
          .need("resources")
          .error("resources is empty; a request group asks for something");
    }
    DistanceRuleReader distances = new DistanceRuleReader(name, names, references);
    List<DistanceRule> rules = new ArrayList<>();
    fields.items("distances", "a distance").forEach(field -> rules.add(distances.read(field)));
    Options options = options(name, fields.find("options"));
    return new RequestGroup(
        name,
        resources,
        fields.find("capabilities").map(capabilities::list).orElse(List.of()),
        fields.find("groups").map(groups::list).orElse(List.of()),
        rules,
        options.singleProvider || resources.size() == 1,
        options.isolateFrom,
        options.inTree,
        options.inTreeOf);
  }

  private ResourceRequest resource(Field field) {
    String resourceType = references.toKey(Kind.RESOURCE_TYPE, field);
    Fields fields = field.fields("a resource", "min", "max", "capabilities");
    if (!fields.has("min") && !fields.has("max")) {
      throw fields.error(Shown.quoted(resourceType) + " needs min, max or both");
    }
    Optional<BigInteger> min = fields.find("min").map(Amounts::amount);
    Optional<BigInteger> max = fields.find("max").map(Amounts::amount);
    BigInteger atLeast = min.or(() -> max).orElseThrow();
    BigInteger atMost = max.or(() -> min).orElseThrow();
    if (atLeast.compareTo(atMost) > 0) {
      throw fields
          .need("min")
          .error(
              String.format("min of %s is %s, above its max, %s", resourceType, atLeast, atMost));
    }
    List<CodeRule> rules =
        fields.find("capabilities").map(capabilities::listOrOne).orElse(List.of());
    return new ResourceRequest(resourceType, atLeast, atMost, rules);
  }

  private record Options(
      boolean singleProvider,
      List<String> isolateFrom,
      Optional<String> inTree,
      List<String> inTreeOf) {}

  private Options options(String name, Optional<Field> field) {
    if (field.isEmpty()) {
      return new Options(true, List.of(), Optional.empty(), List.of());
    }
    Fields fields =
        field.get().fields("options", "single_provider", "isolate_from", "in_tree", "in_tree_of");
    return new Options(
        fields.find("single_provider").map(Field::flag).orElse(true),
        others(name, fields, "isolate_from"),
        fields.find("in_tree").map(tree -> references.to(Kind.PROVIDER, tree)),
        others(name, fields, "in_tree_of"));
  }

  private List<String> others(String name, Fields fields, String key) {
    List<String> others = new ArrayList<>();
    Names.located(fields, key, "request group")
        .forEach(
            (other, field) -> {
              if (other.equals(name)) {
                throw field.error(key + " names its own request group, " + Shown.quoted(name));
              }
              if (!names.contains(other)) {
                throw Unknown.name(field, "request group", other, names);
              }
              others.add(other);
            });
    return others;
  }
}

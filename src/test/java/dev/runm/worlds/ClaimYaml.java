package dev.runm.worlds;

import dev.runm.model.ClaimRequest;
import dev.runm.model.CodeRule;
import dev.runm.model.DistanceRule;
import dev.runm.model.RequestGroup;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes a claim profile. */
final class ClaimYaml {
  private final Yaml yaml = new Yaml();

  private ClaimYaml() {}

  /**
   * @param now the begin that is left out
   */
  static String of(ClaimRequest request, long now) {
    ClaimYaml writer = new ClaimYaml();
    writer.write(request, now);
    return writer.yaml.toString();
  }

  private void write(ClaimRequest request, long now) {
    request.partition().ifPresent(partition -> yaml.line(0, "partition: " + partition));
    if (request.window().acquire() != now) {
      yaml.line(0, "acquire: " + request.window().acquire());
    }
    if (request.window().release() != Window.NEVER) {
      yaml.line(0, "release: " + request.window().release());
    }
    yaml.line(0, "request_groups:");
    for (int i = 0; i < request.groups().size(); i++) {
      RequestGroup group = request.groups().get(i);
      boolean named = !group.name().equals("group" + i);
      yaml.line(2, named ? "- name: " + group.name() : "- resources:");
      if (named) {
        yaml.line(4, "resources:");
      }
      group(group);
    }
  }

  private void group(RequestGroup group) {
    group
        .resources()
        .forEach(
            asked -> {
              yaml.line(6, asked.resourceType() + ":");
              yaml.line(8, "min: " + asked.min());
              yaml.line(8, "max: " + asked.max());
              rules(8, "capabilities", asked.capabilities());
            });
    rules(4, "capabilities", group.capabilities());
    rules(4, "groups", group.groups());
    if (!group.distances().isEmpty()) {
      yaml.line(4, "distances:");
      group.distances().forEach(rule -> yaml.line(6, "- " + flow(rule)));
    }
    List<String> options = new ArrayList<>();
    if (!group.singleProvider()) {
      options.add("single_provider: false");
    }
    list(options, "isolate_from", group.isolateFrom());
    group.inTree().ifPresent(tree -> options.add("in_tree: " + tree));
    list(options, "in_tree_of", group.inTreeOf());
    if (!options.isEmpty()) {
      yaml.line(4, "options: {" + String.join(", ", options) + "}");
    }
  }

  private void rules(int indent, String key, List<CodeRule> rules) {
    if (!rules.isEmpty()) {
      yaml.line(indent, key + ":");
      rules.forEach(rule -> yaml.line(indent + 2, "- " + flow(rule)));
    }
  }

  private static String flow(CodeRule rule) {
    List<String> keys = new ArrayList<>();
    list(keys, "require", rule.require());
    list(keys, "any", rule.any());
    list(keys, "forbid", rule.forbid());
    return "{" + String.join(", ", keys) + "}";
  }

  private static String flow(DistanceRule rule) {
    List<String> keys = new ArrayList<>(List.of("type: " + rule.type(), "from: " + rule.from()));
    rule.minimum().ifPresent(code -> keys.add("minimum: " + code));
    rule.maximum().ifPresent(code -> keys.add("maximum: " + code));
    return "{" + String.join(", ", keys) + "}";
  }

  private static void list(List<String> keys, String key, Collection<String> names) {
    if (!names.isEmpty()) {
      keys.add(key + ": " + Yaml.list(names));
    }
  }
}

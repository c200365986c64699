package dev.runm.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A claim of one request group; a null partition, from or until is left out. */
record Wish(
    String partition,
    Long from,
    Long until,
    Map<String, Part> parts,
    List<Rule> capabilities,
    List<Rule> groups) {

  /** How much of a resource is wished for, of a provider with these capabilities. */
  record Part(BigInteger min, BigInteger max, List<Rule> capabilities) {}

  /** One entry of a list. */
  record Rule(Set<String> require, Set<String> any, Set<String> forbid) {
    String flow() {
      List<String> keys = new ArrayList<>();
      if (!require.isEmpty()) {
        keys.add("require: " + Yaml.list(require));
      }
      if (!any.isEmpty()) {
        keys.add("any: " + Yaml.list(any));
      }
      if (!forbid.isEmpty()) {
        keys.add("forbid: " + Yaml.list(forbid));
      }
      return "{" + String.join(", ", keys) + "}";
    }
  }

  String yaml() {
    Yaml yaml = new Yaml();
    if (partition != null) {
      yaml.line(0, "partition: " + partition);
    }
    if (from != null) {
      yaml.line(0, "acquire: " + from);
    }
    if (until != null) {
      yaml.line(0, "release: " + until);
    }
    yaml.line(0, "request_groups:");
    yaml.line(2, "- resources:");
    parts.forEach(
        (resource, part) -> {
          yaml.line(6, resource + ":");
          yaml.line(8, "min: " + part.min());
          yaml.line(8, "max: " + part.max());
          rules(yaml, 8, "capabilities", part.capabilities());
        });
    rules(yaml, 4, "capabilities", capabilities);
    rules(yaml, 4, "groups", groups);
    return yaml.toString();
  }

  private static void rules(Yaml yaml, int indent, String key, List<Rule> rules) {
    if (!rules.isEmpty()) {
      yaml.line(indent, key + ":");
      rules.forEach(rule -> yaml.line(indent + 2, "- " + rule.flow()));
    }
  }
}

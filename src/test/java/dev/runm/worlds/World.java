package dev.runm.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A small deployment, listed by hand. */
record World(Set<String> groups, List<Node> nodes, List<Held> held) {

  /** How much of a resource a node has; the ratio is in millionths. */
  record Stock(
      BigInteger total,
      BigInteger reserved,
      BigInteger least,
      BigInteger most,
      BigInteger step,
      long ratio) {}

  /**
   * A provider.
   *
   * @param parent the full name of a provider that is listed too, or null
   * @param nested providers that are written inside of this one
   */
  record Node(
      String name,
      String partition,
      String parent,
      Set<String> groups,
      Set<String> capabilities,
      Map<String, Stock> stocks,
      List<Node> nested) {

    Stream<Node> tree() {
      return Stream.concat(Stream.of(this), nested.stream().flatMap(Node::tree));
    }
  }

  /** Use of a resource; from null is the moment of loading, until null is for ever. */
  record Held(String consumer, Long from, Long until, List<Take> takes) {}

  /** What is used of one provider. */
  record Take(String node, String resource, BigInteger used) {}

  List<Node> allNodes() {
    return nodes.stream().flatMap(Node::tree).toList();
  }

  String yaml() {
    Yaml yaml = new Yaml();
    yaml.line(0, "capabilities: " + Yaml.list(List.of("c.1", "c.2", "c.3")));
    yaml.line(0, "groups: " + Yaml.list(groups));
    yaml.line(0, "providers:");
    nodes.forEach(node -> node(yaml, 2, node, node.name()));
    if (!held.isEmpty()) {
      yaml.line(0, "allocations:");
      held.forEach(one -> held(yaml, one));
    }
    return yaml.toString();
  }

  private static void node(Yaml yaml, int indent, Node node, String name) {
    yaml.line(indent, "- name: " + name);
    int in = indent + 2;
    if (node.parent() != null) {
      yaml.line(in, "parent: " + node.parent());
    } else if (name.equals(node.name())) {
      yaml.line(in, "partition: " + node.partition());
    }
    if (!node.groups().isEmpty()) {
      yaml.line(in, "groups: " + Yaml.list(node.groups()));
    }
    if (!node.capabilities().isEmpty()) {
      yaml.line(in, "capabilities: " + Yaml.list(node.capabilities()));
    }
    if (!node.stocks().isEmpty()) {
      yaml.line(in, "inventory:");
      node.stocks().forEach((resource, stock) -> yaml.line(in + 2, resource + ": " + flow(stock)));
    }
    if (!node.nested().isEmpty()) {
      yaml.line(in, "children:");
      node.nested()
          .forEach(
              child -> node(yaml, in + 2, child, child.name().substring(node.name().length() + 1)));
    }
  }

  private static String flow(Stock stock) {
    List<String> parts = new ArrayList<>();
    parts.add("total: " + stock.total());
    parts.add("reserved: " + stock.reserved());
    parts.add("min_unit: " + stock.least());
    parts.add("max_unit: " + stock.most());
    parts.add("step_size: " + stock.step());
    parts.add(
        "allocation_ratio: %d.%06d".formatted(stock.ratio() / 1000000, stock.ratio() % 1000000));
    return "{" + String.join(", ", parts) + "}";
  }

  private static void held(Yaml yaml, Held held) {
    yaml.line(2, "- consumer: " + held.consumer());
    if (held.from() != null) {
      yaml.line(4, "acquire: " + held.from());
    }
    if (held.until() != null) {
      yaml.line(4, "release: " + held.until());
    }
    yaml.line(4, "items:");
    for (Take take : held.takes()) {
      yaml.line(
          6,
          "- {provider: %s, resource: %s, used: %s}"
              .formatted(take.node(), take.resource(), take.used()));
    }
  }
}

package dev.runm.trace;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what a part of the trace may or may not hold. */
final class Fields {
  /** What the optimizer takes for the cost of what it may not do. */
  private static final double FORBIDDEN = 1e300;

  private Fields() {}

  /** Returns a cost that was reckoned; null of none. */
  static Double cost(JsonNode node) {
    Double cost = number(node, "cost");
    return cost == null || cost > FORBIDDEN ? null : cost;
  }

  /** Whether an access is not allowed, as a scan is not where an index is forced. */
  static boolean isForbidden(JsonNode node) {
    Double cost = number(node, "cost");
    return cost != null && cost > FORBIDDEN;
  }

  /** Returns a number of any of these names, the first that is there; null of none. */
  static Double number(JsonNode node, String... names) {
    for (String name : names) {
      if (node.path(name).isNumber()) {
        return node.get(name).asDouble();
      }
    }
    return null;
  }

  /** Returns a text; empty where there is none. */
  static String text(JsonNode node, String name) {
    return node.path(name).isString() ? node.get(name).asString() : "";
  }

  static boolean isTrue(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }

  static boolean isFalse(JsonNode node, String name) {
    return node.path(name).isBoolean() && !node.get(name).asBoolean();
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asString()));
    return texts;
  }
}

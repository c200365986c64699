package dev.runm.worlds;

import dev.runm.check.CheckedClaim;
import dev.runm.check.CheckedClaim.Item;
import dev.runm.check.GroupAnswer;
import dev.runm.check.GroupAnswer.Row;
import dev.runm.check.GroupAnswer.Supply;
import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program's answers, read from its JSON. */
final class Program {
  /** A command that ended with an error. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /** What {@code claim} proposed. */
  record Proposed(List<CheckedClaim> claims, int count, boolean truncated) {}

  private final TestShell shell;

  Program(TestShell shell) {
    this.shell = shell;
  }

  void load(String path) {
    run("load", path);
  }

  List<GroupAnswer> find(String path, String limit) {
    List<GroupAnswer> groups = new ArrayList<>();
    for (JsonNode group : json("find", "--claim", path, "--limit", limit).get("groups")) {
      List<Row> rows = new ArrayList<>();
      group.get("providers").forEach(provider -> rows.add(row(provider)));
      if (group.get("count").asInt() != rows.size()) {
        throw new RefusedException("count is not the number of providers: " + group);
      }
      groups.add(
          new GroupAnswer(group.get("group").asString(), rows, group.get("truncated").asBoolean()));
    }
    return groups;
  }

  private static Row row(JsonNode provider) {
    Map<String, Supply> supplies = new TreeMap<>();
    for (Map.Entry<String, JsonNode> resource : provider.get("resources").properties()) {
      JsonNode figures = resource.getValue();
      supplies.put(
          resource.getKey(),
          new Supply(
              number(figures, "amount"), number(figures, "free"), number(figures, "capacity")));
    }
    return new Row(
        provider.get("name").asString(),
        provider.get("uuid").asString(),
        provider.get("root").asString(),
        supplies);
  }

  Proposed claim(String path, String limit) {
    List<CheckedClaim> claims = new ArrayList<>();
    JsonNode answer = json("claim", path, "--limit", limit);
    for (JsonNode claim : answer.get("claims")) {
      Set<Item> items = new HashSet<>();
      for (JsonNode item : claim.get("items")) {
        boolean added =
            items.add(
                new Item(
                    item.get("group").asString(),
                    item.get("resource_type").asString(),
                    item.get("provider").asString(),
                    number(item, "used")));
        if (!added) {
          throw new RefusedException("an item is there twice: " + claim);
        }
      }
      claims.add(new CheckedClaim(items));
    }
    return new Proposed(claims, answer.get("count").asInt(), answer.get("truncated").asBoolean());
  }

  private static BigInteger number(JsonNode node, String key) {
    return node.get(key).bigIntegerValue();
  }

  /** Returns the JSON document that a command prints. */
  JsonNode json(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--format", "json"));
    return JsonMapper.shared().readTree(run(line.toArray(String[]::new)).out());
  }

  private TestShell.Answer run(String... words) {
    TestShell.Answer answer = shell.run(words);
    if (answer.exitCode() != ExitCode.OK) {
      throw new RefusedException(words[0] + ": " + answer.all());
    }
    return answer;
  }
}

package dev.runm.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.check.World;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Finds and claims in random deployments in every order that may be asked for. */
class OrderWorldsIT {
  private static final int WORLDS = Integer.getInteger("runm.worlds.order", 120);
  private static final long SEED = Long.getLong("runm.seed", 20261204);
  private static final List<String> ORDERS =
      List.of("--order name", "--order free", "--order packed", "--order random --seed 7");
  private static final String FIRST_ROWS = "runm.search.rows";
  private static final int MOST_CLAIMS = 300;

  /** A provider of a group, or of one of its resources. */
  private record Choice(String name, double share) {}

  @TempDir private Path folder;
  private int several;
  private int shuffled;

  /** Small worlds are looked at whole, unless a search starts with few rows. */
  @BeforeAll
  static void startWithFewRows() {
    System.setProperty(FIRST_ROWS, "1");
  }

  @AfterAll
  static void startAsUsual() {
    System.clearProperty(FIRST_ROWS);
  }

  @Test
  void rowsAndClaimsComeInTheOrderAskedForAndALimitLeavesTheFirst() throws SQLException {
    try (Stage stage = new Stage(folder)) {
      for (int i = 0; i < WORLDS; i++) {
        long now = Instant.now().getEpochSecond();
        Dice dice = new Dice(SEED * 1_000_003 + i);
        Times times = new Times(now);
        World world = WorldMaker.world(dice, times);
        ClaimMaker maker = new ClaimMaker(dice, times, world, Language.WHOLE);
        Case one = new Case(world, maker.claim(), now);
        stage.load(world, now, false);
        compare(stage, one, ORDERS.get(i % ORDERS.size()), dice.between(1, 4), i);
      }
    }
    assertThat(several).as("answers with several rows").isGreaterThan(WORLDS / 4);
    assertThat(shuffled).as("answers in another order").isPositive();
  }

  private void compare(Stage stage, Case one, String order, int limit, int number) {
    String path = stage.claim(one.request(), one.now());
    JsonNode found = json(stage, "find --claim " + path + " --limit all", order).get("groups");
    String story =
        "world %d of seed %d, %s, limit %d%n%s%n%s"
            .formatted(number, SEED, order, limit, one.yaml(), found);
    JsonNode first = json(stage, "find --claim " + path + " --limit " + limit, order).get("groups");
    JsonNode listed = stage.program().json("find", "--claim", path, "--limit", "all").get("groups");
    Map<String, Map<String, Choice>> choices = new HashMap<>();
    for (int g = 0; g < found.size(); g++) {
      List<JsonNode> all = rows(found.get(g).get("providers"));
      assertThat(rows(first.get(g).get("providers")))
          .as(story)
          .isEqualTo(all.subList(0, Math.min(limit, all.size())));
      List<JsonNode> unordered = rows(listed.get(g).get("providers"));
      assertThat(new HashSet<>(all)).as(story).isEqualTo(new HashSet<>(unordered));
      assertThat(all).as(story).hasSameSizeAs(unordered);
      several += all.size() > 1 ? 1 : 0;
      shuffled += all.equals(unordered) ? 0 : 1;
      if (!order.contains("random")) {
        List<Choice> rows = all.stream().map(row -> choice(row, row.get("resources"))).toList();
        assertThat(rows).as(story).isSortedAccordingTo(comparator(order));
      }
      remember(one.request().groups().get(g), all, choices);
    }
    compareClaims(stage, one, path, order, limit, story, choices);
  }

  private static void remember(
      RequestGroup group, List<JsonNode> rows, Map<String, Map<String, Choice>> choices) {
    for (List<ResourceRequest> slot : slots(group)) {
      List<String> types = slot.stream().map(ResourceRequest::resourceType).toList();
      for (JsonNode row : rows) {
        if (types.stream().allMatch(row.get("resources")::has)) {
          double share =
              types.stream()
                  .mapToDouble(type -> share(row.at("/resources/" + type)))
                  .min()
                  .orElse(1);
          String name = row.get("name").asString();
          choices
              .computeIfAbsent(group.name() + types, none -> new HashMap<>())
              .put(name, new Choice(name, Math.min(1, share)));
        }
      }
    }
  }

  private static List<List<ResourceRequest>> slots(RequestGroup group) {
    return group.singleProvider()
        ? List.of(group.resources())
        : group.resources().stream().map(List::of).toList();
  }

  private static void compareClaims(
      Stage stage,
      Case one,
      String path,
      String order,
      int limit,
      String story,
      Map<String, Map<String, Choice>> choices) {
    JsonNode some = json(stage, "claim " + path + " --limit " + MOST_CLAIMS, order);
    if (some.get("truncated").asBoolean()) {
      return;
    }
    List<JsonNode> all = rows(some.get("claims"));
    JsonNode first = json(stage, "claim " + path + " --limit " + limit, order);
    assertThat(rows(first.get("claims")))
        .as(story)
        .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    assertThat(rows(json(stage, "claim " + path + " --limit all", order).get("claims")))
        .as(story)
        .isEqualTo(all);
    if (!order.contains("random")) {
      List<List<Choice>> chosen = all.stream().map(claim -> choices(one, claim, choices)).toList();
      assertThat(chosen).as(story).isSortedAccordingTo(lexicographic(comparator(order)));
    }
  }

  /** Returns what a claim takes, in the order of the request. */
  private static List<Choice> choices(
      Case one, JsonNode claim, Map<String, Map<String, Choice>> choices) {
    List<Choice> chosen = new ArrayList<>();
    for (RequestGroup group : one.request().groups()) {
      for (List<ResourceRequest> slot : slots(group)) {
        List<String> types = slot.stream().map(ResourceRequest::resourceType).toList();
        for (JsonNode item : claim.get("items")) {
          if (item.get("group").asString().equals(group.name())
              && item.get("resource_type").asString().equals(types.get(0))) {
            chosen.add(choices.get(group.name() + types).get(item.get("provider").asString()));
          }
        }
      }
    }
    return chosen;
  }

  private static Choice choice(JsonNode row, JsonNode resources) {
    double share = 1;
    for (JsonNode figures : resources) {
      share = Math.min(share, share(figures));
    }
    return new Choice(row.get("name").asString(), share);
  }

  private static double share(JsonNode figures) {
    double capacity = figures.get("capacity").bigIntegerValue().doubleValue();
    return capacity == 0 ? 0 : figures.get("free").bigIntegerValue().doubleValue() / capacity;
  }

  private static Comparator<Choice> comparator(String order) {
    Comparator<Choice> byName = Comparator.comparing(Choice::name);
    Comparator<Choice> byShare = Comparator.comparing(Choice::share);
    return switch (order) {
      case "--order free" -> byShare.reversed().thenComparing(byName);
      case "--order packed" -> byShare.thenComparing(byName);
      default -> byName;
    };
  }

  private static Comparator<List<Choice>> lexicographic(Comparator<Choice> comparator) {
    return (one, other) -> {
      for (int i = 0; i < one.size(); i++) {
        int difference = comparator.compare(one.get(i), other.get(i));
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    };
  }

  private static List<JsonNode> rows(JsonNode array) {
    List<JsonNode> rows = new ArrayList<>();
    array.forEach(rows::add);
    return rows;
  }

  private static JsonNode json(Stage stage, String line, String order) {
    return stage
        .program()
        .json(
            Stream.concat(Arrays.stream(line.split(" ")), Arrays.stream(order.split(" ")))
                .toArray(String[]::new));
  }
}

package dev.runm.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads random deployments, finds and claims in them, and compares with the long way. More of them:
 * {@code -Drunm.worlds=N}; others: {@code -Drunm.seed=N}.
 */
class RandomWorldsIT {
  private static final int WORLDS = Integer.getInteger("runm.worlds", 20);
  private static final long SEED = Long.getLong("runm.seed", 20261201);
  private static final int WISHES = 12;
  @TempDir private Path folder;
  private int matches;
  private int misses;

  @Test
  void findsWhatLookingAtEveryProviderAndEveryMomentFinds() throws IOException {
    try (TestShell shell = TestShell.in("random_worlds")) {
      for (int i = 0; i < WORLDS; i++) {
        Random random = new Random(SEED * 1_000_003 + i);
        long now = Instant.now().getEpochSecond();
        WorldMaker maker = new WorldMaker(random, now);
        World world = maker.world();
        Path file = Files.writeString(folder.resolve("world.yaml"), world.yaml());
        TestShell.Answer loaded = shell.run("load", file.toString());
        assertThat(loaded.exitCode()).as(loaded.all() + world.yaml()).isEqualTo(ExitCode.OK);
        LongWay longWay = new LongWay(world, now);
        WishMaker wishes = new WishMaker(random, maker);
        for (int j = 0; j < WISHES; j++) {
          compare(shell, world, longWay, wishes.wish(world), i + "/" + j);
        }
      }
    }
    assertThat(matches).as("providers that match").isGreaterThan(WORLDS * WISHES / 2);
    assertThat(misses).as("providers that do not").isGreaterThan(WORLDS * WISHES);
  }

  private void compare(TestShell shell, World world, LongWay longWay, Wish wish, String where)
      throws IOException {
    String path = Files.writeString(folder.resolve("wish.yaml"), wish.yaml()).toString();
    String story =
        "world %s of seed %d%n%s%nclaim%n%s".formatted(where, SEED, world.yaml(), wish.yaml());
    Map<String, LongWay.Answer> expected = longWay.answer(wish);
    matches += expected.size();
    misses += world.allNodes().size() - expected.size();
    JsonNode group = group(shell, path, "all", story);
    List<String> names = new ArrayList<>();
    group.get("providers").forEach(provider -> names.add(provider.get("name").asString()));
    assertThat(found(group)).as(story).isEqualTo(expected);
    assertThat(group.get("count").asInt()).as(story).isEqualTo(expected.size());
    assertThat(names).as(story).doesNotHaveDuplicates();
    assertThat(group.get("truncated").asBoolean()).as(story).isFalse();
    int limit = 1 + where.length() % 3;
    JsonNode first = group(shell, path, String.valueOf(limit), story);
    assertThat(found(first).keySet())
        .as(story)
        .containsExactlyInAnyOrderElementsOf(names.stream().limit(limit).toList());
    assertThat(first.get("truncated").asBoolean()).as(story).isEqualTo(names.size() > limit);
    assertThat(claimed(shell, path, story)).as(story).isEqualTo(amounts(expected));
  }

  private static JsonNode group(TestShell shell, String path, String limit, String story) {
    JsonNode found =
        json(shell, story, "find", "--claim", path, "--limit", limit, "--format", "json");
    return found.get("groups").get(0);
  }

  private static JsonNode json(TestShell shell, String story, String... words) {
    TestShell.Answer answer = shell.run(words);
    assertThat(answer.exitCode()).as(answer.all() + story).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }

  private static Map<String, LongWay.Answer> found(JsonNode group) {
    Map<String, LongWay.Answer> found = new TreeMap<>();
    for (JsonNode provider : group.get("providers")) {
      Map<String, LongWay.Gift> gifts = new TreeMap<>();
      for (Map.Entry<String, JsonNode> resource : provider.get("resources").properties()) {
        gifts.put(
            resource.getKey(),
            new LongWay.Gift(
                number(resource.getValue(), "amount"),
                number(resource.getValue(), "free"),
                number(resource.getValue(), "capacity")));
      }
      String root = provider.get("root").asString();
      found.put(provider.get("name").asString(), new LongWay.Answer(root, gifts));
    }
    return found;
  }

  private static Map<String, Map<String, BigInteger>> claimed(
      TestShell shell, String path, String story) {
    Map<String, Map<String, BigInteger>> claimed = new TreeMap<>();
    JsonNode answer = json(shell, story, "claim", path, "--limit", "all", "--format", "json");
    for (JsonNode claim : answer.get("claims")) {
      for (JsonNode item : claim.get("items")) {
        claimed
            .computeIfAbsent(item.get("provider").asString(), provider -> new TreeMap<>())
            .put(item.get("resource_type").asString(), number(item, "used"));
      }
    }
    return claimed;
  }

  private static Map<String, Map<String, BigInteger>> amounts(
      Map<String, LongWay.Answer> expected) {
    Map<String, Map<String, BigInteger>> amounts = new TreeMap<>();
    expected.forEach(
        (name, answer) -> {
          Map<String, BigInteger> taken = new TreeMap<>();
          answer.gifts().forEach((resource, gift) -> taken.put(resource, gift.amount()));
          amounts.put(name, taken);
        });
    return amounts;
  }

  private static BigInteger number(JsonNode node, String key) {
    return node.get(key).bigIntegerValue();
  }
}

package dev.runm.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.worlds.World.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks in random deployments why find answers what it answers. */
class WhyWorldsIT {
  private static final int WORLDS = Integer.getInteger("runm.worlds.why", 8);
  private static final long SEED = Long.getLong("runm.seed", 20261202);
  private static final int WISHES = 6;
  @TempDir private Path folder;
  private int empty;
  private int matches;

  @Test
  void theFunnelEndsWithAsManyAsFindListsAndAllRulesHoldForThoseOnly() throws IOException {
    try (TestShell shell = TestShell.in("why_worlds")) {
      for (int i = 0; i < WORLDS; i++) {
        Random random = new Random(SEED * 1_000_003 + i);
        WorldMaker maker = new WorldMaker(random, Instant.now().getEpochSecond());
        World world = maker.world();
        Path file = Files.writeString(folder.resolve("world.yaml"), world.yaml());
        TestShell.Answer loaded = shell.run("load", file.toString());
        assertThat(loaded.exitCode()).as(loaded.all() + world.yaml()).isEqualTo(ExitCode.OK);
        WishMaker wishes = new WishMaker(random, maker);
        for (int j = 0; j < WISHES; j++) {
          compare(shell, world, wishes.wish(world), i + "/" + j);
        }
      }
    }
    assertThat(matches).as("providers that match").isGreaterThan(WORLDS * WISHES / 4);
    assertThat(empty).as("answers that are empty").isGreaterThan(WORLDS);
  }

  private void compare(TestShell shell, World world, Wish wish, String where) throws IOException {
    String path = Files.writeString(folder.resolve("wish.yaml"), wish.yaml()).toString();
    String story =
        "world %s of seed %d%n%s%nclaim%n%s".formatted(where, SEED, world.yaml(), wish.yaml());
    Set<String> found = new TreeSet<>();
    json(shell, story, "find", "--claim", path, "--limit", "all")
        .get("groups")
        .get(0)
        .get("providers")
        .forEach(provider -> found.add(provider.get("name").asString()));
    matches += found.size();
    JsonNode funnel = json(shell, story, "find", "--claim", path, "--why").get("funnels").get(0);
    checkFunnel(funnel, world, found.size(), story);
    int[] holding = new int[funnel.get("steps").size()];
    Set<String> meeting = new TreeSet<>();
    for (Node node : world.allNodes()) {
      JsonNode why = json(shell, story, "why", node.name(), "--claim", path).get("groups").get(0);
      boolean all = true;
      holding[0]++;
      for (int k = 1; k < holding.length; k++) {
        all &= why.get("rules").get(k - 1).get("holds").asBoolean();
        holding[k] += all ? 1 : 0;
      }
      assertThat(why.get("rules").size()).as(story).isEqualTo(holding.length - 1);
      assertThat(why.get("all_hold").asBoolean()).as(story).isEqualTo(all);
      assertThat(why.get("takes_part").asBoolean()).as(story).isEqualTo(all);
      assertThat(why.get("changes").isEmpty()).as(node.name() + story).isEqualTo(all);
      if (all) {
        meeting.add(node.name());
      }
    }
    assertThat(meeting).as(story).isEqualTo(found);
    for (int k = 0; k < holding.length; k++) {
      JsonNode step = funnel.get("steps").get(k);
      assertThat(step.get("left").asInt()).as(step + story).isEqualTo(holding[k]);
    }
  }

  private void checkFunnel(JsonNode funnel, World world, int found, String story) {
    assertThat(funnel.get("count").asInt()).as(story).isEqualTo(found);
    int left = world.allNodes().size();
    assertThat(funnel.get("steps").get(0).get("left").asInt()).as(story).isEqualTo(left);
    for (JsonNode step : funnel.get("steps")) {
      assertThat(step.get("left").asInt() + step.get("removed").asInt()).as(story).isEqualTo(left);
      left = step.get("left").asInt();
    }
    assertThat(left).as(story).isEqualTo(found);
    assertThat(funnel.get("emptied_by").isNull()).as(story).isEqualTo(found > 0);
    assertThat(funnel.get("nearest_miss").isNull()).as(story).isEqualTo(found > 0);
    empty += found == 0 ? 1 : 0;
  }

  private static JsonNode json(TestShell shell, String story, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    TestShell.Answer answer = shell.run(all);
    assertThat(answer.exitCode()).as(answer.all() + story).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }
}

package dev.runm.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.check.BruteForce;
import dev.runm.check.GroupAnswer;
import dev.runm.check.World;
import dev.runm.check.World.Provider;
import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Asks in random deployments why find answers what it answers. */
class WhyWorldsIT {
  private static final int WORLDS = Integer.getInteger("runm.worlds.why", 40);
  private static final long SEED = Long.getLong("runm.seed", 20261202);
  private static final Set<String> TIES =
      Set.of("isolate_from", "in_tree_of", "one tree", "shared room");

  @TempDir private Path folder;
  private int empty;
  private int matches;
  private int apart;
  private int advice;
  private int overlooked;
  private int bound;

  @Test
  void theFunnelEndsWithAsManyAsFindListsAndAllRulesHoldForThoseOnly() throws SQLException {
    try (Stage stage = new Stage(folder)) {
      for (int i = 0; i < WORLDS; i++) {
        Dice dice = new Dice(SEED * 1_000_003 + i);
        Case one = next(dice, Instant.now().getEpochSecond(), true);
        stage.load(one.world(), one.now(), false);
        compareRuleByRule(stage, one, i);
      }
    }
    assertThat(matches).as("providers that match").isGreaterThan(WORLDS / 4);
    assertThat(empty).as("answers that are empty").isBetween(WORLDS / 10, WORLDS - 1);
    assertThat(overlooked).as("misses that are not the nearest").isLessThan(empty / 4);
  }

  @Test
  void aProviderFailsNoRuleIfAndOnlyIfFindListsItForTheGroup() throws SQLException {
    try (Stage stage = new Stage(folder)) {
      for (int i = 0; i < WORLDS / 2; i++) {
        Dice dice = new Dice(-SEED * 1_000_003 - i);
        Case one = next(dice, Instant.now().getEpochSecond(), false);
        stage.load(one.world(), one.now(), false);
        compareWhole(stage, one, i);
      }
    }
    assertThat(matches).as("providers that take part").isGreaterThan(WORLDS / 4);
    assertThat(apart).as("providers that fail what ties the groups").isGreaterThan(WORLDS / 4);
    assertThat(bound).as("parts that ties leave fewer providers").isGreaterThan(WORLDS / 10);
    assertThat(advice).as("changes of one tie").isGreaterThan(WORLDS / 10);
  }

  /** Makes a claim of one provider, or of several. */
  private static Case next(Dice dice, long now, boolean single) {
    Times times = new Times(now);
    World world = WorldMaker.world(dice, times);
    ClaimMaker maker = new ClaimMaker(dice, times, world, Language.WHOLE);
    ClaimRequest request = maker.claim();
    while (single != (request.groups().size() == 1 && request.groups().get(0).singleProvider())) {
      request = maker.claim();
    }
    return new Case(world, request, now);
  }

  private void compareRuleByRule(Stage stage, Case one, int number) {
    String story = story(one, number);
    String path = stage.claim(one.request(), one.now());
    Set<String> found = found(stage, path, 0, null);
    matches += found.size();
    JsonNode funnel = stage.program().json("find", "--claim", path, "--why").get("funnels").get(0);
    checkFunnel(funnel, one.world(), found.size(), story);
    int[] holding = new int[funnel.get("steps").size()];
    Set<String> meeting = new TreeSet<>();
    Map<String, Integer> amiss = new HashMap<>();
    for (Provider provider : one.world().providers()) {
      JsonNode why = why(stage, path, provider).get(0);
      assertThat(why.get("rules").size()).as(story).isEqualTo(holding.length - 1);
      boolean all = true;
      amiss.put(provider.name(), amiss(why));
      holding[0]++;
      for (int k = 1; k < holding.length; k++) {
        all &= why.get("rules").get(k - 1).get("holds").asBoolean();
        holding[k] += all ? 1 : 0;
      }
      assertThat(why.get("all_hold").asBoolean()).as(story).isEqualTo(all);
      assertThat(why.get("takes_part").asBoolean()).as(story).isEqualTo(all);
      assertThat(why.get("changes").isEmpty()).as(provider.name() + story).isEqualTo(all);
      if (all) {
        meeting.add(provider.name());
      }
    }
    assertThat(meeting).as(story).isEqualTo(found);
    if (found.isEmpty()) {
      int nearest = amiss.get(funnel.get("nearest_miss").get("provider").asString());
      int fewest = Collections.min(amiss.values());
      assertThat(nearest).as(story).isBetween(fewest, fewest == 1 ? 1 : Integer.MAX_VALUE);
      overlooked += nearest > fewest ? 1 : 0;
    }
    for (int k = 0; k < holding.length; k++) {
      JsonNode step = funnel.get("steps").get(k);
      assertThat(step.get("left").asInt()).as(step + story).isEqualTo(holding[k]);
    }
  }

  /** What a resource fails to give counts once. */
  private static int amiss(JsonNode why) {
    Set<String> amiss = new TreeSet<>();
    int number = 0;
    for (JsonNode rule : why.get("rules")) {
      boolean gives = List.of("inventory", "units", "room").contains(rule.get("rule").asString());
      if (!rule.get("holds").asBoolean()
          && (!gives || amiss.add(rule.get("resource").asString()))) {
        number++;
      }
    }
    return number;
  }

  private void checkFunnel(JsonNode funnel, World world, int found, String story) {
    assertThat(funnel.get("count").asInt()).as(story).isEqualTo(found);
    int left = world.providers().size();
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

  private void compareWhole(Stage stage, Case one, int number) {
    String story = story(one, number);
    String path = stage.claim(one.request(), one.now());
    JsonNode funnels = stage.program().json("find", "--claim", path, "--why").get("funnels");
    for (JsonNode funnel : funnels) {
      compareCount(one, funnel, story);
    }
    for (Provider provider : one.world().providers()) {
      for (JsonNode part : why(stage, path, provider)) {
        JsonNode resource = part.get("resource");
        Set<String> found =
            found(
                stage,
                path,
                indexOf(one.request(), part.get("group").asString()),
                resource.isNull() ? null : resource.asString());
        boolean takesPart = part.get("takes_part").asBoolean();
        List<String> failing = new ArrayList<>();
        for (JsonNode rule : part.get("rules")) {
          if (!rule.get("holds").asBoolean()) {
            failing.add(rule.get("rule").asString());
          }
        }
        String which = "%s in %s%n%s".formatted(provider.name(), part, story);
        assertThat(part.get("all_hold").asBoolean()).as(which).isEqualTo(takesPart);
        assertThat(failing.isEmpty()).as(which).isEqualTo(takesPart);
        assertThat(part.get("changes").isEmpty()).as(which).isEqualTo(takesPart);
        matches += takesPart ? 1 : 0;
        apart += failing.stream().anyMatch(TIES::contains) ? 1 : 0;
        if (!takesPart && one.request().groups().size() > 1) {
          takeAdvice(one, part, provider.name(), which);
        }
      }
    }
  }

  /** The funnel ends with those that serve the part in a claim, worked out one by one. */
  private void compareCount(Case one, JsonNode funnel, String story) {
    int group = indexOf(one.request(), funnel.get("group").asString());
    JsonNode resource = funnel.get("resource");
    List<GroupAnswer> answer =
        new BruteForce(one.world(), one.request(), Long.MAX_VALUE).providers();
    long listed =
        answer.get(group).rows().stream()
            .filter(row -> resource.isNull() || row.resources().containsKey(resource.asString()))
            .count();
    String which = funnel + story;
    assertThat(funnel.get("count").asInt()).as(which).isEqualTo(listed);
    assertThat(funnel.get("emptied_by").isNull()).as(which).isEqualTo(listed > 0);
    JsonNode last = funnel.get("steps").get(funnel.get("steps").size() - 1);
    boolean several = one.request().groups().size() > 1 || !resource.isNull();
    if (several && "whole request".equals(last.get("step").asString())) {
      bound += last.get("removed").asInt(0) > 0 ? 1 : 0;
    }
  }

  /** Where one change is enough, the provider takes part once any one of them is made. */
  private void takeAdvice(Case one, JsonNode part, String provider, String which) {
    if (part.get("changes").size() > 1) {
      return;
    }
    for (JsonNode change : part.get("changes").get(0)) {
      Optional<ClaimRequest> changed = Advice.taken(one.request(), change.asString());
      if (changed.isPresent()) {
        advice++;
        int group = indexOf(one.request(), part.get("group").asString());
        JsonNode resource = part.get("resource");
        List<GroupAnswer> answer =
            new BruteForce(one.world(), changed.get(), Long.MAX_VALUE).providers();
        assertThat(answer.get(group).rows())
            .as("%s: %s", change, which)
            .anyMatch(
                row ->
                    row.provider().equals(provider)
                        && (resource.isNull() || row.resources().containsKey(resource.asString())));
      }
    }
  }

  private static int indexOf(ClaimRequest request, String group) {
    return request.groups().stream().map(RequestGroup::name).toList().indexOf(group);
  }

  private static JsonNode why(Stage stage, String path, Provider provider) {
    return stage.program().json("why", provider.name(), "--claim", path).get("groups");
  }

  /** Returns the providers of a group; with a resource, those that supply it. */
  private static Set<String> found(Stage stage, String path, int group, String resource) {
    Set<String> found = new TreeSet<>();
    stage.program().find(path, "all").get(group).rows().stream()
        .filter(row -> resource == null || row.resources().containsKey(resource))
        .forEach(row -> found.add(row.provider()));
    return found;
  }

  private static String story(Case one, int number) {
    return "%nworld %d of seed %d%n%s".formatted(number, SEED, one.yaml());
  }
}

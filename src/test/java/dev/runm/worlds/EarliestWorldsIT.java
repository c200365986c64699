package dev.runm.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.check.BruteForce;
import dev.runm.check.World;
import dev.runm.check.World.Allocation;
import dev.runm.check.World.Item;
import dev.runm.check.World.Provider;
import dev.runm.model.ClaimRequest;
import dev.runm.model.Window;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Asks in random deployments when a request fits for the first time. */
class EarliestWorldsIT {
  private static final int WORLDS = Integer.getInteger("runm.worlds.earliest", 100);
  private static final long SEED = Long.getLong("runm.seed", 20261203);
  private static final long WRITTEN = -1;
  @TempDir private Path folder;
  private int atOnce;
  private int later;
  private int never;

  @Test
  void itIsTheFirstMomentAtWhichLookingAtEveryProviderFindsAClaim() throws SQLException {
    try (Stage stage = new Stage(folder)) {
      for (int i = 0; i < WORLDS; i++) {
        long now = Instant.now().getEpochSecond();
        Dice dice = new Dice(SEED * 1_000_003 + i);
        Times times = new Times(now);
        World world = fuller(WorldMaker.world(dice, times), dice, times);
        ClaimMaker maker = new ClaimMaker(dice, times, world, Language.WHOLE);
        stage.load(world, now, false);
        for (int j = 0; j < 2; j++) {
          compare(stage, new Case(world, moved(maker.claim(), dice), now), i);
        }
      }
    }
    assertThat(atOnce).as("at once").isGreaterThan(WORLDS / 10);
    assertThat(later).as("later").isGreaterThan(WORLDS / 20);
    assertThat(never).as("never").isGreaterThan(WORLDS / 10);
  }

  /** Fills most of the inventories for a while from the start of time. */
  private static World fuller(World world, Dice dice, Times times) {
    List<Allocation> allocations = new ArrayList<>(world.allocations());
    for (Provider provider : world.providers()) {
      provider
          .inventories()
          .forEach(
              (type, has) -> {
                if (dice.chance(60)) {
                  Item item = new Item(provider.name(), type, has.capacity().min(has.total()));
                  allocations.add(new Allocation(0, times.any(dice).acquire() + 1, List.of(item)));
                }
              });
    }
    return new World(world.distanceCodes(), world.providers(), allocations);
  }

  /** Asks from the start of time as often as from any moment. */
  private static ClaimRequest moved(ClaimRequest request, Dice dice) {
    if (dice.chance(50)) {
      return request;
    }
    return request.in(new Window(0, dice.chance(30) ? Window.NEVER : dice.between(1, 1500)));
  }

  private void compare(Stage stage, Case one, int number) {
    Window asked = one.request().window();
    OptionalLong first = first(one.world(), one.request());
    String path = stage.claim(one.request(), WRITTEN);
    JsonNode answer = stage.program().json("find", "--claim", path, "--earliest", "--limit", "all");
    String story = "world %d of seed %d%n%s%n%s".formatted(number, SEED, one.yaml(), answer);
    if (first.isEmpty()) {
      never++;
      assertThat(answer.get("earliest").isNull()).as(story).isTrue();
      assertThat(answer.at("/groups/0/count").asInt()).as(story).isZero();
      return;
    }
    boolean moved = first.getAsLong() > asked.acquire();
    atOnce += moved ? 0 : 1;
    later += moved ? 1 : 0;
    assertThat(answer.get("earliest").asLong()).as(story).isEqualTo(first.getAsLong());
    JsonNode window = answer.get("window");
    assertThat(window.get("acquire").asLong()).as(story).isEqualTo(first.getAsLong());
    Window then = at(asked, first.getAsLong());
    assertThat(window.get("release").isNull()).as(story).isEqualTo(then.isOpenEnded());
    if (!then.isOpenEnded()) {
      assertThat(window.get("release").asLong()).as(story).isEqualTo(then.release());
    }
    assertThat(answer.at("/groups/0/count").asInt())
        .as(story)
        .isEqualTo(found(one.world(), one.request().in(then)));
  }

  private static OptionalLong first(World world, ClaimRequest request) {
    TreeSet<Long> moments = new TreeSet<>();
    world.allocations().stream()
        .map(Allocation::release)
        .filter(release -> release != Window.NEVER)
        .forEach(moments::add);
    moments.add(request.window().acquire());
    return moments.tailSet(request.window().acquire()).stream()
        .mapToLong(moment -> moment)
        .filter(moment -> found(world, request.in(at(request.window(), moment))) > 0)
        .findFirst();
  }

  private static Window at(Window window, long moment) {
    return new Window(
        moment,
        window.isOpenEnded() ? Window.NEVER : moment + (window.release() - window.acquire()));
  }

  private static int found(World world, ClaimRequest request) {
    return new BruteForce(world, request, Long.MAX_VALUE).providers().get(0).rows().size();
  }
}

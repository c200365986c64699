package dev.runm.check;

import static dev.runm.check.SmallWorld.CPU;
import static dev.runm.check.SmallWorld.any;
import static dev.runm.check.SmallWorld.asked;
import static dev.runm.check.SmallWorld.distant;
import static dev.runm.check.SmallWorld.forbid;
import static dev.runm.check.SmallWorld.inGroups;
import static dev.runm.check.SmallWorld.inventory;
import static dev.runm.check.SmallWorld.ofSeveral;
import static dev.runm.check.SmallWorld.plain;
import static dev.runm.check.SmallWorld.require;
import static dev.runm.check.SmallWorld.tied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.check.GroupAnswer.Row;
import dev.runm.error.UserException;
import dev.runm.model.DistanceRule;
import dev.runm.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers worked out by hand from the rules in words. */
class BruteForceTest {
  @Test
  void theLargestAmountIsTaken() {
    assertThat(new SmallWorld().provider("n", 10).asks("a", 2, 7).claims())
        .containsExactly("a:n=7");
    assertThat(new SmallWorld().provider("n", 10, 1, 5, 1).asks("a", 2, 7).claims())
        .containsExactly("a:n=5");
    assertThat(new SmallWorld().provider("n", 10, 1, 10, 3).asks("a", 2, 8).claims())
        .containsExactly("a:n=6");
  }

  @Test
  void thereMustBeAMultipleOfTheStepThatIsEnough() {
    assertThat(new SmallWorld().provider("n", 10, 1, 10, 4).asks("a", 5, 7).claims()).isEmpty();
    assertThat(new SmallWorld().provider("n", 10, 5, 10, 4).asks("a", 1, 7).claims()).isEmpty();
    assertThat(new SmallWorld().provider("n", 10, 5, 10, 4).asks("a", 1, 8).claims())
        .containsExactly("a:n=8");
  }

  @Test
  void nothingIsTakenOfWhatIsOverbooked() {
    SmallWorld full = new SmallWorld().provider("n", 5, 0, 5, 1).used("n", 5, 0, Window.NEVER);
    assertThat(full.asks("a", 0, 3).claims()).containsExactly("a:n=0");
    assertThat(full.used("n", 1, 0, Window.NEVER).claims()).isEmpty();
  }

  @Test
  void useIsThePeakInsideTheWindow() {
    SmallWorld world =
        new SmallWorld()
            .provider("n", 10)
            .used("n", 4, 0, 150)
            .used("n", 5, 150, 180)
            .used("n", 1, 170, Window.NEVER)
            .used("n", 9, 200, 300)
            .used("n", 9, 50, 100)
            .asks("a", 1, 10);
    assertThat(world.claims()).containsExactly("a:n=4");
    assertThat(world.window(100, 150).claims()).containsExactly("a:n=6");
    assertThat(world.window(180, 200).claims()).containsExactly("a:n=9");
    assertThat(world.window(199, 201).claims()).isEmpty();
  }

  @Test
  void groupsOnOneProviderShareItAndLeaveEachOtherTheLeast() {
    assertThat(new SmallWorld().provider("n", 10).asks("a", 2, 9).asks("b", 3, 9).claims())
        .containsExactly("a:n=7 b:n=3");
    assertThat(
            new SmallWorld().provider("n", 10, 1, 10, 4).asks("a", 1, 9).asks("b", 1, 9).claims())
        .containsExactly("a:n=4 b:n=4");
    assertThat(new SmallWorld().provider("n", 10, 1, 5, 1).asks("a", 3, 3).asks("b", 3, 3).claims())
        .isEmpty();
  }

  @Test
  void aProviderIsFoundOnlyIfTheOtherGroupsFitTogetherWithIt() {
    SmallWorld world =
        new SmallWorld().provider("big", 5).provider("small", 2).asks("a", 1, 5).asks("b", 5, 5);
    assertThat(world.claims()).containsExactly("a:small=2 b:big=5");
    assertThat(names(world)).containsExactly(List.of("small"), List.of("big"));
  }

  @Test
  void theAmountOfARowLeavesOtherGroupsOutOfAccount() {
    SmallWorld world = new SmallWorld().provider("n", 10).asks("a", 1, 9).asks("b", 5, 5);
    Row row = world.evaluator(1000).providers().get(0).rows().get(0);
    assertThat(row.resources().get(CPU).amount()).isEqualTo(9);
  }

  @Test
  void isolationHoldsBothWays() {
    SmallWorld world =
        new SmallWorld()
            .provider("n1", 9)
            .provider("n2", 9)
            .asks(tied(plain("a", asked(CPU, 1, 1)), List.of("b"), List.of()))
            .asks("b", 1, 1);
    assertThat(world.claims()).containsExactly("a:n1=1 b:n2=1", "a:n2=1 b:n1=1");
  }

  @Test
  void aGroupStaysInTheTreeOfAnother() {
    SmallWorld world =
        new SmallWorld()
            .provider("n1", 1)
            .provider("n1/k", 1)
            .provider("n2", 1)
            .asks(tied(plain("a", asked(CPU, 1, 1)), List.of(), List.of("b")))
            .asks("b", 1, 1);
    assertThat(world.claims()).containsExactly("a:n1/k=1 b:n1=1", "a:n1=1 b:n1/k=1");
  }

  @Test
  void severalProvidersOfOneTreeCoverTheCapabilitiesTogether() {
    SmallWorld world =
        new SmallWorld()
            .provider("n", 1)
            .capabilities("n", "ssd")
            .provider("n/k", 1)
            .resource("n/k", "memory", inventory(1, 1, 1, 1))
            .capabilities("n/k", "avx")
            .provider("m", 1)
            .resource("m", "memory", inventory(1, 1, 1, 1))
            .capabilities("m", "avx");
    world.asks(
        ofSeveral(
            plain("a", asked(CPU, 1, 1), asked("memory", 1, 1)), require("avx"), forbid("x")));
    assertThat(world.claims()).containsExactly("a:m=1 a:m=1", "a:n/k=1 a:n/k=1", "a:n/k=1 a:n=1");
    assertThat(names(world)).containsExactly(List.of("m", "n", "n/k"));
    world.capabilities("n", "x");
    assertThat(names(world)).containsExactly(List.of("m", "n/k"));
  }

  @Test
  void membershipIsInheritedAndBindsEachProvider() {
    SmallWorld world =
        new SmallWorld()
            .provider("n", 1)
            .in("n", "east")
            .provider("n/k", 1)
            .in("n/k", "rack")
            .provider("m", 1);
    world.asks(inGroups(plain("a", asked(CPU, 1, 1)), any("east", "west"), forbid("rack")));
    assertThat(world.claims()).containsExactly("a:n=1");
  }

  @Test
  void alternativesAreOneOrAnotherAndWhatIsForbiddenIsAlways() {
    SmallWorld world =
        new SmallWorld()
            .provider("n", 1)
            .in("n", "east")
            .provider("m", 1)
            .in("m", "west")
            .provider("o", 1)
            .in("o", "east", "rack")
            .provider("p", 1);
    world.asks(
        inGroups(plain("a", asked(CPU, 1, 1)), require("east"), require("west"), forbid("rack")));
    assertThat(world.claims()).containsExactly("a:m=1", "a:n=1");
  }

  @Test
  void distanceIsTheNearestOfTheRootsAndWhatIsNotRecordedIsFarthest() {
    SmallWorld world =
        new SmallWorld()
            .provider("from", 0)
            .provider("from/k", 0)
            .distance("from", "g1", "local")
            .distance("from", "g2", "remote")
            .provider("near", 1)
            .in("near", "g1", "g2")
            .provider("far", 1)
            .in("far", "g2")
            .provider("unknown", 1);
    world.asks(distant(plain("a", asked(CPU, 1, 1)), rule("from/k", false, "site", null)));
    assertThat(world.claims()).containsExactly("a:far=1", "a:unknown=1");
    world.asks(distant(plain("b", asked(CPU, 1, 1)), rule("from/k", false, "remote", "remote")));
    assertThat(names(world)).containsExactly(List.of("unknown"), List.of("far"));
  }

  @Test
  void distanceFromARequestGroupIsFromTheProviderChosenForIt() {
    SmallWorld world =
        new SmallWorld()
            .provider("n", 1)
            .in("n", "g1")
            .distance("n", "g2", "site")
            .provider("m", 1)
            .in("m", "g2")
            .distance("m", "g1", "remote");
    world
        .asks("a", 1, 1)
        .asks(distant(plain("b", asked(CPU, 1, 1)), rule("a", true, null, "site")));
    assertThat(world.claims()).containsExactly("a:n=1 b:m=1");
  }

  @Test
  void tooManyCombinationsAreRefused() {
    SmallWorld world = new SmallWorld();
    for (int i = 0; i < 30; i++) {
      world.provider("n" + i, 3);
    }
    world.asks("a", 1, 1).asks("b", 1, 1).asks("c", 1, 1);
    assertThatThrownBy(() -> world.evaluator(1000).claims())
        .isInstanceOf(UserException.class)
        .hasMessage(
            "find --check gave up after 1,000 steps: ask for fewer request groups, or check"
                + " on a smaller deployment");
    assertThat(world.evaluator(10_000).providers()).allMatch(group -> group.rows().size() == 30);
  }

  @Test
  void moreGroupsThanThereIsRoomForAreSoonFoundNotToFit() {
    SmallWorld world = new SmallWorld().provider("r", 1);
    for (int i = 0; i < 7; i++) {
      world.provider("r/c" + i, 1);
    }
    for (int i = 0; i < 8; i++) {
      world.asks("g" + i, 1, 1);
    }
    assertThat(world.evaluator(200_000).providers()).allMatch(group -> group.rows().size() == 8);
    world.asks("g8", 1, 1);
    assertThat(world.evaluator(200_000).providers()).allMatch(group -> group.rows().isEmpty());
  }

  @Test
  void moreGroupsThanOneTreeHasRoomForAreSoonFoundNotToFit() {
    SmallWorld world = new SmallWorld();
    for (int i = 0; i < 16; i++) {
      world.provider((i < 8 ? "r" : "s") + (i % 8 == 0 ? "" : "/c" + i % 8), 1);
    }
    world.asks("g0", 1, 1);
    for (int i = 1; i < 9; i++) {
      world.asks(tied(plain("g" + i, asked(CPU, 1, 1)), List.of(), List.of("g" + (i - 1))));
    }
    assertThat(world.evaluator(200_000).providers()).allMatch(group -> group.rows().isEmpty());
  }

  @Test
  void moreGroupsThatWantProvidersOfTheirOwnThanThereAreAreSoonFoundNotToFit() {
    SmallWorld world = new SmallWorld();
    for (int i = 0; i < 8; i++) {
      world.provider("n" + i, 100);
    }
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      world.asks(tied(plain("g" + i, asked(CPU, 1, 1)), List.copyOf(before), List.of()));
      before.add("g" + i);
    }
    assertThat(world.evaluator(2_000_000).providers()).allMatch(group -> group.rows().size() == 8);
    world.asks(tied(plain("g8", asked(CPU, 1, 1)), before, List.of()));
    assertThat(world.evaluator(2_000_000).providers()).allMatch(group -> group.rows().isEmpty());
  }

  @Test
  void manyGroupsThatFillADeploymentAreLookedAtToTheEnd() {
    SmallWorld world = new SmallWorld();
    for (int i = 0; i < 32; i++) {
      world.provider("n" + i, 1);
    }
    for (int i = 0; i < 32; i++) {
      world.asks("g" + i, 1, 1);
    }
    assertThat(world.evaluator(20_000_000).providers())
        .hasSize(32)
        .allMatch(group -> group.rows().size() == 32);
  }

  private static DistanceRule rule(String from, boolean group, String minimum, String maximum) {
    return new DistanceRule(
        "network", from, group, Optional.ofNullable(minimum), Optional.ofNullable(maximum));
  }

  private static List<List<String>> names(SmallWorld world) {
    return world.evaluator(1000).providers().stream()
        .map(group -> group.rows().stream().map(Row::provider).toList())
        .toList();
  }
}

package dev.runm.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.check.FindCheck;
import dev.runm.check.World;
import dev.runm.profile.ProfileLibrary;
import dev.runm.worlds.Comparison.Difference;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Puts random deployments into MySQL, finds and claims in them, and compares with an evaluator that
 * looks at every provider. A difference is made small and printed as profiles.
 *
 * <p>More worlds, others, and those from one on (a world is made of the seed and its number alone):
 *
 * <pre>
 * mvn -B -q -Drunm.checks.skip=true -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dit.test=RandomWorldsIT -Drunm.worlds=100000 -Drunm.seed=7 -Drunm.from=0 verify
 * </pre>
 */
class RandomWorldsIT {
  private static final int WORLDS = Integer.getInteger("runm.worlds", 2000);
  private static final int FROM = Integer.getInteger("runm.from", 0);
  private static final long SEED = Long.getLong("runm.seed", 20261201);
  private static final int CLAIMS = Integer.getInteger("runm.claims", 1);
  private static final Language LANGUAGE =
      Language.valueOf(System.getProperty("runm.language", "whole").toUpperCase(Locale.ROOT));

  private static final String FIRST_ROWS = "runm.search.rows";

  /** One in so many worlds is loaded by the command, or checked by {@code find --check}. */
  private static final int RARELY = 50;

  private static final int REPORTED = 5000;
  @TempDir private Path folder;
  private final Tally tally = new Tally();

  @Test
  void findsAndProposesWhatLookingAtEveryProviderDoes() throws SQLException {
    compareAll(FROM, FROM + WORLDS, 2);
  }

  /** Small worlds are looked at whole, unless a search starts with few rows. */
  @Test
  void doesSoToo_whenASearchHasToLookAgainAndAgain() throws SQLException {
    System.setProperty(FIRST_ROWS, "2");
    try {
      compareAll(-WORLDS / 8, 0, 1);
    } finally {
      System.clearProperty(FIRST_ROWS);
    }
  }

  private void compareAll(int from, int end, int trimOneIn) throws SQLException {
    try (Stage stage = new Stage(folder)) {
      for (int i = from; i < end; i++) {
        compare(stage, i, trimOneIn);
        if ((i + 1) % REPORTED == 0) {
          System.out.println(tally);
        }
      }
    }
    System.out.println(tally);
    assertThat(tally.empty()).as("claims that nothing meets").isBetween(1, tally.claims() - 1);
  }

  private void compare(Stage stage, int number, int trimOneIn) {
    long now = Instant.now().getEpochSecond();
    Dice dice = new Dice(SEED * 1_000_003 + number);
    Times times = new Times(now);
    World world = WorldMaker.world(dice, times);
    ClaimMaker maker = new ClaimMaker(dice, times, world, LANGUAGE);
    boolean forReal = number % RARELY == 0;
    tally.world();
    for (int j = 0; j < CLAIMS; j++) {
      Case one = new Case(world, maker.claim(), now);
      int limit = j == 0 && number % trimOneIn == 0 ? dice.between(1, 3) : 0;
      Expected expected = Expected.of(one);
      tally.claim(one, expected);
      Comparison comparison = new Comparison(stage, forReal, limit);
      comparison
          .difference(one, expected)
          .ifPresent(difference -> fail(stage, comparison, one, difference, number));
    }
    if (number % RARELY == 1) {
      checkItself(stage, new Case(world, maker.claim(), now));
    }
  }

  private static void checkItself(Stage stage, Case one) {
    stage.load(one.world(), one.now(), false);
    String path = stage.claim(one.request(), one.now());
    stage
        .bean(FindCheck.class)
        .check(
            stage.bean(ProfileLibrary.class).claim(path), null, stage.program().find(path, "all"));
  }

  private static void fail(
      Stage stage, Comparison comparison, Case one, Difference difference, int number) {
    Shrinker shrinker =
        new Shrinker(
            smaller ->
                comparison
                    .difference(smaller, Expected.of(smaller))
                    .filter(next -> next.refused() == difference.refused())
                    .isPresent());
    Case small = shrinker.shrink(one);
    Optional<Difference> left = comparison.difference(small, Expected.of(small));
    Optional<Difference> loaded =
        new Comparison(stage, true, 3).difference(small, Expected.of(small));
    throw new AssertionError(
        "world %d of seed %d%n%s%n%nthe smallest that differs still; loaded as it stands here it %s%n%s%s"
            .formatted(
                number,
                SEED,
                difference.text(),
                loaded.isPresent() ? "differs too" : "does not differ",
                small.yaml(),
                left.map(Difference::text).orElse("")));
  }
}

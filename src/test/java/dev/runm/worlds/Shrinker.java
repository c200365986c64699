package dev.runm.worlds;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a case smaller for as long as something about it stays. */
final class Shrinker {
  private static final int MOST_TRIES = 20_000;
  private final Predicate<Case> stays;
  private int tries;

  Shrinker(Predicate<Case> stays) {
    this.stays = stays;
  }

  Case shrink(Case large) {
    Case smallest = large;
    for (Optional<Case> next = smaller(smallest); next.isPresent(); next = smaller(smallest)) {
      smallest = next.get();
    }
    return smallest;
  }

  private Optional<Case> smaller(Case one) {
    Stream<Case> worlds = SmallerWorlds.of(one).map(one::with);
    Stream<Case> claims = SmallerClaims.of(one.request()).map(one::with);
    return Stream.concat(worlds, claims)
        .filter(WellFormed::is)
        .filter(next -> tries++ < MOST_TRIES && stays.test(next))
        .findFirst();
  }
}

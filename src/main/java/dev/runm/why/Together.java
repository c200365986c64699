package dev.runm.why;

import dev.runm.search.BondKind;
import java.time.Duration;
import java.util.List;

/**
 * Whether there is a claim that gives each part of a request a provider.
 *
 * @param claim whether there is
 * @param time that it took to see
 * @param lacking the parts that have no provider by themselves
 * @param trials what would be if one kind of bond were left out
 */
record Together(boolean claim, Duration time, List<String> lacking, List<Trial> trials) {
  /**
   * The request without one kind of bond.
   *
   * @param asks what the bonds ask
   * @param claim whether there is a claim then
   */
  record Trial(BondKind bond, String asks, boolean claim, Duration time) {}

  /** Returns the bonds each of which stands in the way. */
  List<Trial> inTheWay() {
    return trials.stream().filter(Trial::claim).toList();
  }
}

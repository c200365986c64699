package dev.runm.load;

import dev.runm.model.Layout;
import java.util.stream.IntStream;

/** The distances that the nodes of a rack have because of where the rack stands. */
final class LayoutDistances {
  private final GroupNumbers groups;
  private final int networkLocal;
  private final int networkSite;
  private final int networkRemote;
  private final int failureLocal;
  private final int failureRack;
  private final int failureRow;
  private final int failureSite;

  LayoutDistances(CodeBook codes, GroupNumbers groups) {
    this.groups = groups;
    networkLocal = codes.distances.id("network", "local");
    networkSite = codes.distances.id("network", "site");
    networkRemote = codes.distances.id("network", "remote");
    failureLocal = codes.distances.id("failure", "local");
    failureRack = codes.distances.id("failure", "rack");
    failureRow = codes.distances.id("failure", "row");
    failureSite = codes.distances.id("failure", "site");
  }

  /**
   * Returns pairs of a group's and a distance's id, ascending: to each other site, to each row of
   * the own site, to the own rack. Indexes count from 0.
   */
  int[] of(Layout layout, int site, int row, int rack) {
    IntStream.Builder pairs = IntStream.builder();
    for (int other = 0; other < layout.sites().size(); other++) {
      if (other != site) {
        add(pairs, groups.site(other), networkRemote, failureSite);
      }
    }
    for (int other = 0; other < layout.rowsPerSite(); other++) {
      add(pairs, groups.row(site, other), networkSite, other == row ? failureRack : failureRow);
    }
    add(pairs, groups.rack(site, row, rack), networkLocal, failureLocal);
    return pairs.build().toArray();
  }

  private static void add(IntStream.Builder pairs, int group, int network, int failure) {
    pairs.add(group).add(network).add(group).add(failure);
  }
}

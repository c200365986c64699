package dev.runm.model;

import java.util.List;
import java.util.Map;

/**
 * A deployment laid out regularly: sites hold rows, rows hold racks, racks hold nodes. Rows, racks
 * and nodes are numbered from 1.
 *
 * @param groupProfiles profiles of sites, rows or racks that differ from the default, by group name
 * @param partitionOfSite the partition that each site lies in
 */
public record Layout(
    List<String> sites,
    int rowsPerSite,
    int racksPerRow,
    int nodesPerRack,
    ProviderProfile defaultProfile,
    Map<String, ProviderProfile> groupProfiles,
    Map<String, String> partitionOfSite) {

  public static String row(String site, int row) {
    return site + "-row" + row;
  }

  public static String rack(String row, int rack) {
    return row + "-rack" + rack;
  }

  public static String node(String rack, int node) {
    return rack + "-node" + node;
  }

  /** Returns the number of nodes, nested providers not counted. */
  public long nodes() {
    return (long) sites.size() * rowsPerSite * racksPerRow * nodesPerRack;
  }

  /**
   * Returns the profile of the nodes of a rack: the rack's, else the row's, the site's, the
   * default.
   */
  public ProviderProfile profileOf(String site, String row, String rack) {
    for (String group : List.of(rack, row, site)) {
      ProviderProfile profile = groupProfiles.get(group);
      if (profile != null) {
        return profile;
      }
    }
    return defaultProfile;
  }
}

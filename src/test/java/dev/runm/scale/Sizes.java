package dev.runm.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deployments that differ only in how many nodes they have. */
final class Sizes {
  private static final String LAYOUT =
      """
      default_provider_profile: 24cpu-128G-1T-intel-hdd-shared
      layout:
        sites: [east]
        rows_per_site: 1
        racks_per_row: 2
        nodes_per_rack: %d
      """;

  private Sizes() {}

  /** Writes a profile for each number of nodes, which is even, and returns the list of them. */
  static String in(Path folder, int... nodes) throws IOException {
    List<String> files = new ArrayList<>();
    for (int number : nodes) {
      files.add(file(folder, number));
    }
    return String.join(",", files);
  }

  /** Writes a profile of so many nodes, which is even. */
  static String file(Path folder, int nodes) throws IOException {
    Path file = folder.resolve(nodes + "-nodes.yaml");
    return Files.writeString(file, LAYOUT.formatted(nodes / 2)).toString();
  }
}

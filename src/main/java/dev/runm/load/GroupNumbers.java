package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.model.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Numbers the provider groups from 1: the layout's sites, then its rows, then its racks, then the
 * groups that are listed by hand. Sites, rows and racks are told here by indexes from 0.
 */
final class GroupNumbers {
  private final Layout layout;
  private final List<String> listed;
  private final int rows;
  private final int racks;
  private Map<String, Integer> idsByName;

  GroupNumbers(Deployment deployment) {
    layout = deployment.layout().orElse(null);
    listed = deployment.groups();
    rows = layout == null ? 0 : Math.multiplyExact(sites(), layout.rowsPerSite());
    racks = layout == null ? 0 : Math.multiplyExact(rows, layout.racksPerRow());
  }

  int count() {
    return sites() + rows + racks + listed.size();
  }

  int site(int site) {
    return 1 + site;
  }

  int row(int site, int row) {
    return 1 + sites() + site * layout.rowsPerSite() + row;
  }

  int rack(int site, int row, int rack) {
    return 1 + sites() + rows + (site * layout.rowsPerSite() + row) * layout.racksPerRow() + rack;
  }

  /** Returns the id of the group called {@code name}. */
  int id(String name) {
    if (idsByName == null) {
      Map<String, Integer> ids = new HashMap<>();
      forEachName(group -> ids.put(group, ids.size() + 1));
      idsByName = ids;
    }
    Integer id = idsByName.get(name);
    if (id == null) {
      throw new IllegalArgumentException("no such provider group in the deployment: " + name);
    }
    return id;
  }

  /** Hands out the names of all groups in the order of their ids. */
  void forEachName(Consumer<String> action) {
    if (layout != null) {
      layout.sites().forEach(action);
      forEachRow(action);
      forEachRow(
          row -> {
            for (int rack = 1; rack <= layout.racksPerRow(); rack++) {
              action.accept(Layout.rack(row, rack));
            }
          });
    }
    listed.forEach(action);
  }

  private void forEachRow(Consumer<String> action) {
    for (String site : layout.sites()) {
      for (int row = 1; row <= layout.rowsPerSite(); row++) {
        action.accept(Layout.row(site, row));
      }
    }
  }

  private int sites() {
    return layout == null ? 0 : layout.sites().size();
  }
}

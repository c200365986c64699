package dev.runm.profile;

import dev.runm.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which names a layout makes, by taking them apart: a large layout is never written out. */
final class LayoutNames {
  private static final int MOST_SUGGESTIONS = 10_000;
  private static final String NUMBER = "([1-9][0-9]{0,8})";
  private static final Pattern ROW = Pattern.compile("(.+)-row" + NUMBER, Pattern.DOTALL);
  private static final Pattern RACK = Pattern.compile("(.+)-rack" + NUMBER, Pattern.DOTALL);
  private static final Pattern NODE = Pattern.compile("(.+)-node" + NUMBER, Pattern.DOTALL);

  private final Layout layout;

  LayoutNames(Layout layout) {
    this.layout = layout;
  }

  boolean isSite(String name) {
    return layout.partitionOfSite().containsKey(name);
  }

  boolean isGroup(String name) {
    return isSite(name) || siteOfRow(name).isPresent() || rowOfRack(name).isPresent();
  }

  /** Returns the site of a row. */
  Optional<String> siteOfRow(String name) {
    return part(ROW, name, layout.rowsPerSite()).filter(this::isSite);
  }

  /** Returns the row of a rack. */
  Optional<String> rowOfRack(String name) {
    return part(RACK, name, layout.racksPerRow()).filter(row -> siteOfRow(row).isPresent());
  }

  /** Returns the rack of a node. */
  Optional<String> rackOfNode(String name) {
    return part(NODE, name, layout.nodesPerRack()).filter(rack -> rowOfRack(rack).isPresent());
  }

  /** Returns groups that somebody may have meant. */
  List<String> someGroups() {
    List<String> groups = new ArrayList<>(layout.sites());
    for (String site : layout.sites()) {
      for (int row = 1; row <= layout.rowsPerSite(); row++) {
        String rowName = Layout.row(site, row);
        groups.add(rowName);
        for (int rack = 1; rack <= layout.racksPerRow(); rack++) {
          if (groups.size() > MOST_SUGGESTIONS) {
            return groups;
          }
          groups.add(Layout.rack(rowName, rack));
        }
      }
    }
    return groups;
  }

  /** Returns the last node of {@code site}, which has the longest name. */
  String lastNode(String site) {
    String rack = Layout.rack(Layout.row(site, layout.rowsPerSite()), layout.racksPerRow());
    return Layout.node(rack, layout.nodesPerRack());
  }

  private static Optional<String> part(Pattern pattern, String name, int most) {
    Matcher matcher = pattern.matcher(name);
    return matcher.matches() && Integer.parseInt(matcher.group(2)) <= most
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}

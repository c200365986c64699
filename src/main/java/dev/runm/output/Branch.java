package dev.runm.output;

import java.util.List;

/**
 * A cell that stands in a drawn tree; the formats for machines show the text alone.
 *
 * @param last for each level from the second to the cell's own, whether it is the last one there
 * @param marked whether this is the one that the tree is drawn for
 */
public record Branch(List<Boolean> last, String text, boolean marked) {
  /** Returns the cell with the lines that lead to it. */
  String drawn() {
    return draw("├─ ", "└─ ", "│  ", " ←");
  }

  /** Returns the same in as many cells, for a terminal that shows ASCII only. */
  String ascii() {
    return draw("|- ", "`- ", "|  ", " <");
  }

  Style style() {
    return marked ? Style.HEADING : Style.PLAIN;
  }

  private String draw(String tee, String corner, String line, String mark) {
    StringBuilder drawn = new StringBuilder();
    for (int level = 0; level < last.size(); level++) {
      boolean own = level == last.size() - 1;
      if (last.get(level)) {
        drawn.append(own ? corner : "   ");
      } else {
        drawn.append(own ? tee : line);
      }
    }
    return drawn.append(ScreenText.visible(text)).append(marked ? mark : "").toString();
  }

  @Override
  public String toString() {
    return text;
  }
}

package dev.runm.output;

import java.time.Duration;
import java.util.List;

/** How far a step has come, drawn on one line that never reaches the last cell. */
record ProgressLine(String action, String noun, long rows, long expectedRows, Duration time) {
  private static final int SHORTEST_BAR = 8;
  private static final int LONGEST_BAR = 30;

  /** Returns the words that a step's line begins with, running or ended. */
  static String label(String action) {
    return "action: " + action + " ...";
  }

  /** Returns the fullest line that fits: what matters least is left out first. */
  String draw(Look look) {
    int width = look.width() - 1;
    if (rows > 0 && expectedRows > 0) {
      for (String figures : List.of(share() + "  " + done() + rate(), share() + rate())) {
        int bar = width - ScreenText.width(label(action)) - figures.length() - 1;
        if (bar >= SHORTEST_BAR) {
          return label(action) + " " + bar(Math.min(bar, LONGEST_BAR), look) + figures;
        }
      }
    }
    for (String figures : figures()) {
      String line = label(action) + " " + figures;
      if (ScreenText.width(line) <= width) {
        return line;
      }
    }
    String end = rows > 0 && expectedRows > 0 ? " " + share().strip() : "";
    String start = ScreenText.fit(label(action), width - end.length(), look.ellipsis());
    return ScreenText.fit(start + end, width, "");
  }

  private List<String> figures() {
    if (rows == 0) {
      return List.of("");
    }
    return expectedRows > 0
        ? List.of(share().strip() + rate(), share().strip())
        : List.of(done() + rate());
  }

  private double part() {
    return Math.min(1, (double) rows / expectedRows);
  }

  private String share() {
    return padded((int) (part() * 100) + "%", " 100%".length());
  }

  private String done() {
    String word = rows == 1 ? new Noun(noun).singular() : noun;
    return padded(Figures.count(rows), Figures.count(expectedRows).length()) + " " + word;
  }

  private String rate() {
    return "  " + padded(Figures.rate(rows, noun, time), "100,000 /s".length() + noun.length());
  }

  /** Keeps a figure's place while it grows, so that the bar keeps its length. */
  private static String padded(String figure, int cells) {
    return " ".repeat(Math.max(0, cells - figure.length())) + figure;
  }

  private String bar(int cells, Look look) {
    int full = (int) (part() * cells);
    String done = (look.unicode() ? "━" : "#").repeat(full);
    String rest = (look.unicode() ? "─" : "-").repeat(cells - full);
    return Style.GOOD.paint(done, look.colours()) + Style.DIM.paint(rest, look.colours());
  }
}

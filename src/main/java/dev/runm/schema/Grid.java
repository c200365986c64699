package dev.runm.schema;

import dev.runm.output.Canvas;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a drawing. Lines are kept as the sides of a cell that they reach, so that those that
 * meet in one join.
 */
final class Grid {
  static final int UP = 1;
  static final int RIGHT = 2;
  static final int DOWN = 4;
  static final int LEFT = 8;

  /** By the sides that lines reach: up 1, right 2, down 4, left 8. */
  private static final String FRAMES = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";

  private static final String WIRES = " ╵╶╰╷│╭├╴╯─┴╮┤┬┼";
  private static final String ASCII = " |-+||++-+-+++++";

  private final int width;
  private final String[][] texts;
  private final Style[][] styles;
  private final int[][] sides;

  Grid(int width, int height) {
    this.width = width;
    texts = new String[height][width];
    styles = new Style[height][width];
    sides = new int[height][width];
  }

  /** Writes a text; what does not fit up to {@code end} is cut off with a mark. */
  void text(int x, int y, int end, String text, Style style, String mark) {
    int last = Math.min(end, width - 1);
    if (text.isEmpty() || x > last) {
      return;
    }
    boolean cut = x + Canvas.cells(text) - 1 > last;
    int at = x;
    for (int letter : text.codePoints().toArray()) {
      String one = Character.toString(letter);
      int cells = Canvas.cells(one);
      if (at + cells - 1 > last - (cut ? 1 : 0)) {
        break;
      }
      put(at, y, one, style);
      for (int i = 1; i < cells; i++) {
        put(at + i, y, "", style);
      }
      at += Math.max(cells, 1);
    }
    if (cut && at <= last) {
      put(at, y, mark, style);
    }
  }

  private void put(int x, int y, String text, Style style) {
    texts[y][x] = text;
    styles[y][x] = style;
  }

  /** Lets lines reach these sides of a cell, besides those that they reach already. */
  void join(int x, int y, int reached, Style style) {
    if (x < width) {
      sides[y][x] |= reached;
      if (styles[y][x] == null) {
        styles[y][x] = style;
      }
    }
  }

  /** Draws a line that runs across, with its ends. */
  void across(int y, int from, int to, Style style) {
    for (int x = from; x < to; x++) {
      join(x, y, RIGHT, style);
      join(x + 1, y, LEFT, style);
    }
  }

  /** Draws a line that runs down or up, with its ends. */
  void down(int x, int from, int to, Style style) {
    for (int y = Math.min(from, to); y < Math.max(from, to); y++) {
      join(x, y, DOWN, style);
      join(x, y + 1, UP, style);
    }
  }

  /** Returns a row as parts of one style each. */
  List<Styled> row(int y, boolean unicode) {
    List<Styled> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Style style = Style.PLAIN;
    for (int x = 0; x < width; x++) {
      Style own = styles[y][x] == null ? Style.PLAIN : styles[y][x];
      if (own != style) {
        parts.add(new Styled(part.toString(), style));
        part.setLength(0);
        style = own;
      }
      part.append(texts[y][x] == null ? line(x, y, unicode) : texts[y][x]);
    }
    parts.add(new Styled(part.toString(), style));
    return parts;
  }

  private char line(int x, int y, boolean unicode) {
    String signs = !unicode ? ASCII : styles[y][x] == DiagramPicture.WIRE ? WIRES : FRAMES;
    return signs.charAt(sides[y][x]);
  }
}

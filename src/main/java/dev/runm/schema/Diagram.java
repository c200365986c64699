package dev.runm.schema;

import java.util.ArrayList;
import java.util.List;

/** The tables of a schema laid out, chapter by chapter, beside each other where there is room. */
record Diagram(List<Piece> pieces) {
  private static final int GAP = 3;

  /** What is put below another piece may make its shelf so much higher. */
  private static final int GROWTH = 2;

  /** What stands beside each other, counted from the shelf's own first line. */
  private static final class Shelf {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> tops = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();
    private int height;

    /** Puts a piece below another one that is as wide, else beside them all. */
    boolean takes(Piece piece, int width) {
      for (int i = 0; i < tops.size(); i++) {
        int y = filled.get(i) + 1;
        if (piece.width() <= tops.get(i).width() && y + piece.height() <= height + GROWTH) {
          pieces.add(piece.moved(tops.get(i).x(), y));
          filled.set(i, y + piece.height());
          height = Math.max(height, filled.get(i));
          return true;
        }
      }
      int x = 0;
      for (Piece top : tops) {
        x = top.x() + top.width() + GAP;
      }
      if (x > 0 && (x + piece.width() > width || piece.height() > height)) {
        return false;
      }
      tops.add(piece.moved(x, 0));
      pieces.add(piece.moved(x, 0));
      filled.add(piece.height());
      height = Math.max(height, piece.height());
      return true;
    }
  }

  /**
   * Lays out a schema.
   *
   * @param width the cells of a line
   */
  static Diagram of(List<Chapter> chapters, Detail detail, int width) {
    List<Shelf> shelves = new ArrayList<>();
    for (Chapter chapter : chapters) {
      Piece piece = ChapterLayout.of(chapter, detail, width);
      if (shelves.stream().noneMatch(shelf -> shelf.takes(piece, width))) {
        Shelf shelf = new Shelf();
        shelf.takes(piece, width);
        shelves.add(shelf);
      }
    }
    List<Piece> placed = new ArrayList<>();
    int y = 0;
    for (Shelf shelf : shelves) {
      for (Piece piece : shelf.pieces) {
        placed.add(piece.moved(0, y));
      }
      y += shelf.height + 1;
    }
    return new Diagram(placed);
  }

  int width() {
    return pieces.stream().mapToInt(piece -> piece.x() + piece.width()).max().orElse(0);
  }

  int height() {
    return pieces.stream().mapToInt(piece -> piece.y() + piece.height()).max().orElse(0);
  }
}

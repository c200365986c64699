package dev.runm.schema;

import dev.runm.output.Canvas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a chapter out: references lead from column to column of boxes. Columns that are too many for
 * the width go below, and what leads there is told in words.
 */
final class ChapterLayout {
  /** The frame and a blank on each side. */
  private static final int FRAME = 4;

  /** Lines have a cell between them, or none where all columns fit only so. */
  private static final int APART = 2;

  private static final int TOGETHER = 1;

  private final Chapter chapter;
  private final Detail detail;
  private final int width;

  /** References whose lines would run along others. */
  private final Set<Reference> told = new HashSet<>();

  private ChapterLayout(Chapter chapter, Detail detail, int width) {
    this.chapter = chapter;
    this.detail = detail;
    this.width = width;
  }

  static Piece of(Chapter chapter, Detail detail, int width) {
    return new ChapterLayout(chapter, detail, width).lay();
  }

  private Piece lay() {
    List<List<Table>> columns = Ranks.of(chapter);
    Piece piece = new Piece(chapter.question(), 0, 0, List.of(), List.of());
    int first = 0;
    while (first < columns.size()) {
      int last = columns.size();
      Piece band = band(columns.subList(first, last), piece.height(), APART);
      if (band.width() > width) {
        band = band(columns.subList(first, last), piece.height(), TOGETHER);
      }
      while (band.width() > width && last > first + 1) {
        last--;
        band = band(columns.subList(first, last), piece.height(), APART);
      }
      piece = piece.with(band.boxes(), band.wires());
      first = last;
    }
    return piece;
  }

  private Piece band(List<List<Table>> columns, int y, int step) {
    while (true) {
      int before = told.size();
      List<Box> boxes = new ArrayList<>();
      List<Wire> wires = new ArrayList<>();
      List<Box> left = List.of();
      int x = 0;
      for (int i = 0; i < columns.size(); i++) {
        List<Table> next = i + 1 < columns.size() ? columns.get(i + 1) : List.of();
        List<Box> column = column(columns.get(i), next, x, y);
        if (i > 0) {
          int gutter = step * nets(left, column).size() + 1;
          column = column.stream().map(box -> box.moved(gutter, 0)).toList();
          wires.addAll(wires(left, column, step));
        }
        boxes.addAll(column);
        x = column.get(0).right() + 1;
        left = column;
      }
      if (told.size() == before) {
        return new Piece(chapter.question(), 0, 0, boxes, wires);
      }
    }
  }

  private List<Box> column(List<Table> tables, List<Table> next, int x, int y) {
    int cells = 0;
    List<List<BoxRow>> rows = new ArrayList<>();
    for (Table table : tables) {
      List<BoxRow> lines = detail.rows(table, one -> isDrawn(one, next));
      rows.add(lines);
      cells = Math.max(cells, Canvas.cells(table.name()) + FRAME);
      for (BoxRow line : lines) {
        cells = Math.max(cells, line.cells() + FRAME);
      }
    }
    List<Box> column = new ArrayList<>();
    int top = y;
    for (int i = 0; i < tables.size(); i++) {
      Box box = new Box(tables.get(i), rows.get(i), x, top, Math.min(cells, width));
      column.add(box);
      top += box.height();
    }
    return column;
  }

  private boolean isDrawn(Reference reference, List<Table> next) {
    return !told.contains(reference)
        && next.stream().anyMatch(table -> table.name().equals(reference.target()));
  }

  private List<Wire> wires(List<Box> left, List<Box> right, int step) {
    Map<Box, List<Wire>> nets = nets(left, right);
    List<List<Wire>> lines = List.copyOf(nets.values());
    Tracks.Order order =
        Tracks.of(
            lines.stream()
                .map(
                    net -> new Tracks.Net(net.stream().map(Wire::fromY).toList(), net.get(0).toY()))
                .toList());
    if (!order.isClear()) {
      lines.get(lines.size() - 1).forEach(wire -> told.add(wire.reference()));
    }
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Wire wire : lines.get(i)) {
        int track = wire.fromX() + step * (order.tracks().get(i) + 1);
        wires.add(
            new Wire(wire.reference(), wire.fromX(), wire.fromY(), track, wire.toX(), wire.toY()));
      }
    }
    return wires;
  }

  /** Returns the lines between two columns by the box that they lead to, without their tracks. */
  private static Map<Box, List<Wire>> nets(List<Box> left, List<Box> right) {
    Map<Box, List<Wire>> nets = new LinkedHashMap<>();
    for (Box box : right) {
      for (Box from : left) {
        for (int i = 0; i < from.rows().size(); i++) {
          Optional<Reference> wire = from.rows().get(i).wire();
          if (wire.isPresent() && wire.get().target().equals(box.table().name())) {
            nets.computeIfAbsent(box, unused -> new ArrayList<>())
                .add(new Wire(wire.get(), from.right(), from.port() + i, 0, box.x(), box.port()));
          }
        }
      }
    }
    return nets;
  }
}

package dev.runm.schema;

import java.util.ArrayList;
import java.util.List;

/** A chapter that has been laid out, with its question on the first line. */
record Piece(String question, int x, int y, List<Box> boxes, List<Wire> wires) {
  int width() {
    return boxes.stream().mapToInt(Box::right).max().orElse(0) + 1 - x;
  }

  int height() {
    return boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(1) - y;
  }

  Piece moved(int right, int down) {
    return new Piece(
        question,
        x + right,
        y + down,
        boxes.stream().map(box -> box.moved(right, down)).toList(),
        wires.stream().map(wire -> wire.moved(right, down)).toList());
  }

  /** Returns this piece with another one's boxes and lines. */
  Piece with(List<Box> moreBoxes, List<Wire> moreWires) {
    List<Box> allBoxes = new ArrayList<>(boxes);
    allBoxes.addAll(moreBoxes);
    List<Wire> allWires = new ArrayList<>(wires);
    allWires.addAll(moreWires);
    return new Piece(question, x, y, allBoxes, allWires);
  }
}

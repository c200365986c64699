package dev.runm.schema;

import dev.runm.output.Canvas;
import java.util.Optional;

/**
 * A line in the box of a table.
 *
 * @param text what columns it is of
 * @param note what they are; empty where that is not said
 * @param told where they refer to, in words; empty where a line is drawn, or for no reference
 * @param wire the reference that a line is drawn for
 */
record BoxRow(String text, String note, String told, Optional<Reference> wire) {
  static BoxRow of(String text) {
    return new BoxRow(text, "", "", Optional.empty());
  }

  /** Returns the cells before the note. */
  int beforeNote() {
    return Canvas.cells(text) + 2;
  }

  /** Returns the cells before what is told. */
  int beforeTold() {
    return 1 + (note.isEmpty() ? Canvas.cells(text) : beforeNote() + Canvas.cells(note));
  }

  int cells() {
    return told.isEmpty() ? beforeTold() - 1 : beforeTold() + Canvas.cells(told);
  }
}

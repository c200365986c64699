package dev.runm.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Draws the columns and rows of one table: rows in, writer out. */
interface SectionPrinter {
  /** How many rows are written between two looks at whether anybody still reads. */
  int ROWS_PER_LOOK = 1_000;

  void print(Section section, PrintWriter out);

  /** Hands out the rows with their positions, until nobody reads {@code out} any more. */
  static void eachRow(Section section, PrintWriter out, ObjIntConsumer<List<Object>> writeRow) {
    int position = 0;
    for (List<Object> row : section.rows()) {
      if (position % ROWS_PER_LOOK == ROWS_PER_LOOK - 1 && out.checkError()) {
        return;
      }
      writeRow.accept(row, position++);
    }
  }
}

package dev.runm.help;

import dev.runm.output.Canvas;
import dev.runm.output.Picture;
import dev.runm.output.Prose;
import java.util.List;

/** A page of help at the terminal. */
record PageDrawing(Page page) implements Picture {
  private static final String INDENT = "  ";

  @Override
  public void on(Canvas whole) {
    Canvas canvas = whole.narrowed(Prose.WIDTH);
    canvas.prose("", "", page.sentence());
    if (!page.usage().isEmpty()) {
      canvas.line("");
      usage(page.usage(), canvas);
    }
    if (!page.passages().isEmpty()) {
      canvas.line("");
      Prose.page(page.passages()).on(canvas);
    }
  }

  /** A usage that is too long for a line goes on below its first option. */
  private static void usage(List<String> parts, Canvas canvas) {
    String rest = " ".repeat(INDENT.length() + parts.get(0).length());
    StringBuilder line = new StringBuilder(INDENT + parts.get(0));
    for (String part : parts.subList(1, parts.size())) {
      if (line.length() > rest.length() && line.length() + 1 + part.length() > canvas.width()) {
        canvas.line(line.toString());
        line = new StringBuilder(rest);
      }
      line.append(' ').append(part);
    }
    canvas.line(line.toString());
  }
}

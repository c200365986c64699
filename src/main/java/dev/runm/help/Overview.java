package dev.runm.help;

import dev.runm.output.Canvas;
import dev.runm.output.Picture;
import dev.runm.output.Prose;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.util.List;

/** All commands by subject, on one screen. */
record Overview(List<Listed> subjects, List<String> topics) implements Picture {
  private static final int LEFT = 32;

  /** Where there are fewer cells, commands stand below their subject. */
  private static final int NARROW = 60;

  private static final String MORE =
      "help COMMAND tells more, and help TOPIC; help 1 or help plans is about one subject,"
          + " help commands about all.";

  @Override
  public void on(Canvas whole) {
    Canvas canvas = whole.narrowed(Prose.WIDTH);
    subjects.forEach(subject -> row(subject.title(), subject.names(), canvas));
    row("Topics", topics, canvas);
    canvas.line("");
    canvas.paragraph("", "", new Styled(MORE, Style.PLAIN));
  }

  private static void row(String title, List<String> names, Canvas canvas) {
    boolean narrow = canvas.width() < NARROW;
    if (narrow) {
      canvas.line(new Styled(title, Style.HEADING));
    }
    String left = narrow ? "  " : title + " ".repeat(LEFT - title.length());
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i) + (i + 1 < names.size() ? "," : "");
      if (line.length() > 0 && left.length() + line.length() + 1 + name.length() > canvas.width()) {
        draw(left, line, canvas);
        left = " ".repeat(left.length());
        line = new StringBuilder();
      }
      line.append(line.length() == 0 ? "" : " ").append(name);
    }
    draw(left, line, canvas);
  }

  private static void draw(String left, StringBuilder names, Canvas canvas) {
    canvas.line(new Styled(left, Style.HEADING), new Styled(names.toString(), Style.PLAIN));
  }
}

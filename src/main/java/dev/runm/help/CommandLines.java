package dev.runm.help;

import dev.runm.output.Canvas;
import dev.runm.output.Picture;
import dev.runm.output.Prose;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.shell.Declaration;
import java.util.List;

/** Commands, one a line with what it does, below what they are about. */
record CommandLines(List<Listed> subjects) implements Picture {
  @Override
  public void on(Canvas whole) {
    Canvas canvas = whole.narrowed(Prose.WIDTH);
    int width =
        subjects.stream()
            .flatMap(subject -> subject.commands().stream())
            .mapToInt(command -> command.name().length())
            .max()
            .orElse(0);
    for (int i = 0; i < subjects.size(); i++) {
      if (i > 0) {
        canvas.line("");
      }
      Listed subject = subjects.get(i);
      canvas.paragraph("", "", new Styled(subject.sentence(), Style.HEADING));
      subject.commands().forEach(command -> line(command, width, canvas));
    }
  }

  private static void line(Declaration command, int width, Canvas canvas) {
    String name = ("  %-" + width + "s  ").formatted(command.name());
    String rest = " ".repeat(name.length());
    canvas.paragraph(name, rest, new Styled(command.description(), Style.PLAIN));
  }
}

package dev.runm.schema;

import dev.runm.output.Canvas;
import dev.runm.output.Figures;
import dev.runm.output.Picture;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import java.time.Duration;
import java.util.List;

/** Tables below each other, as every listing draws them. */
record SectionsPicture(List<Section> sections, Duration elapsed) implements Picture {
  @Override
  public void on(Canvas canvas) {
    for (Section section : sections) {
      canvas.section(section);
      canvas.line("");
    }
    canvas.line(new Styled("(%s)".formatted(Figures.duration(elapsed)), Style.DIM));
  }
}

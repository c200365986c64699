package dev.runm.schema;

import dev.runm.error.UsageException;
import dev.runm.output.Format;
import dev.runm.output.Screen;
import dev.runm.page.PageFile;
import java.util.Optional;
import java.util.Set;

/** A file that a schema is drawn into. */
record DrawnFile(PageFile file, Drawing drawing) {
  private static final Set<Format> FORMATS = Set.of(Format.SVG, Format.MERMAID, Format.DOT);

  /**
   * Checks the name before anything is done.
   *
   * @param format that of the command; the ending of the name counts where it is the usual one
   * @throws UsageException if no file can be there, or if it is not clear what to draw
   */
  static DrawnFile of(String name, Format format) {
    Optional<Format> wanted = format == Format.DIAGRAM ? Format.ofFile(name) : Optional.of(format);
    Format drawn =
        wanted
            .filter(FORMATS::contains)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--out %s: %s"
                            .formatted(
                                name,
                                "choose --format svg, mermaid or dot,"
                                    + " or a name that ends in .svg, .mmd or .dot")));
    Drawing drawing = Drawing.of(drawn);
    return new DrawnFile(PageFile.of(name, drawing.beginning()), drawing);
  }

  void write(Schema schema, Screen screen) {
    file.write(drawing.text(schema) + "\n");
    screen.notice("written to " + file.name());
  }
}

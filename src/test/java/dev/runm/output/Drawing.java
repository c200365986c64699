package dev.runm.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Draws reports for tests and keeps what was drawn. */
public final class Drawing {
  private Drawing() {}

  static String table(int width, Section... sections) {
    return draw(Format.TABLE, new Look(width, 0, true), report(null, sections));
  }

  static String draw(Format format, Section... sections) {
    return draw(format, new Look(Look.UNBOUNDED, 0, true), report(null, sections));
  }

  static String draw(Format format, Look look, Report report) {
    StringWriter drawn = new StringWriter();
    PrintWriter out = new PrintWriter(drawn);
    Printer.of(format, look).print(report, Duration.ofMillis(12), out);
    out.flush();
    return drawn.toString();
  }

  /** Returns a picture of a report in any format, without colours. */
  public static String of(Report report, Format format, int width, boolean unicode) {
    return draw(format, new Look(width, 0, unicode), report);
  }

  /** Returns a report as a terminal shows it that has so many cells in a line. */
  public static String tree(Report report, int width, int colours, boolean unicode) {
    return draw(Format.TREE, new Look(width, colours, unicode), report);
  }

  /** Returns a report as the prompt shows it at a terminal of so many cells a line. */
  public static String shown(Report report, int width, int colours) {
    return draw(Format.TABLE, new Look(width, colours, true), report);
  }

  static Report report(Object document, Section... sections) {
    return new Report() {
      @Override
      public List<Section> sections() {
        return List.of(sections);
      }

      @Override
      public Object document() {
        return document;
      }
    };
  }

  static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}

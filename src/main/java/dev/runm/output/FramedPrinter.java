package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Collectors;

/** Draws tables for people: each with its heading, what was counted, its notes; the time last. */
final class FramedPrinter implements Printer {
  private final Look look;
  private final SectionPrinter body;
  private final boolean timed;

  FramedPrinter(Look look, SectionPrinter body, boolean timed) {
    this.look = look;
    this.body = body;
    this.timed = timed;
  }

  @Override
  public void print(Report report, Duration elapsed, PrintWriter out) {
    String time = timed ? Figures.duration(elapsed) : "";
    Iterator<Section> sections = report.sections().iterator();
    if (!sections.hasNext()) {
      out.print(count("", time));
    }
    while (sections.hasNext()) {
      Section section = sections.next();
      print(section, sections.hasNext() ? "" : time, out);
      if (sections.hasNext()) {
        out.print("\n");
      }
    }
  }

  /** Draws one table; of its time nothing is said. */
  void print(Section section, PrintWriter out) {
    print(section, "", out);
  }

  private void print(Section section, String time, PrintWriter out) {
    section.title().ifPresent(title -> out.print(heading(title)));
    if (!section.rows().isEmpty()) {
      body.print(section, out);
    }
    String rows =
        section.noun().isEmpty() ? "" : new Noun(section.noun()).count(section.rows().size());
    out.print(count(rows, time));
    section.notes().forEach(note -> out.print(wrapped(note)));
  }

  /** Breaks lines between words, which a terminal does anywhere. */
  private String wrapped(String note) {
    return LineBreaks.shown(note, look.width()).stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String heading(String title) {
    String[] parts = ScreenText.visibleLines(title).split("\n", 2);
    String first =
        LineBreaks.wrap(parts[0], look.width()).stream()
            .map(line -> Style.HEADING.paint(line, look.colours()) + "\n")
            .collect(Collectors.joining());
    return parts.length == 1 ? first : first + parts[1].stripTrailing() + "\n";
  }

  private String count(String rows, String time) {
    String gap = rows.isEmpty() || time.isEmpty() ? "" : ", ";
    String text = rows + gap + time;
    return text.isEmpty() ? "" : Style.DIM.paint("(" + text + ")", look.colours()) + "\n";
  }
}

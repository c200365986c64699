package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Draws tables for programs: one after the other with an empty line between, nothing else. */
final class BarePrinter implements Printer {
  private final SectionPrinter body;
  private final Function<Report, List<Section>> tables;

  BarePrinter(SectionPrinter body, Function<Report, List<Section>> tables) {
    this.body = body;
    this.tables = tables;
  }

  @Override
  public void print(Report report, Duration elapsed, PrintWriter out) {
    String gap = "";
    for (Section section : tables.apply(report)) {
      out.print(gap);
      body.print(section, out);
      gap = "\n";
    }
  }
}

package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;

/** Draws tables for programs: one after the other with an empty line between, nothing else. */
final class BarePrinter implements Printer {
  private final SectionPrinter body;

  BarePrinter(SectionPrinter body) {
    this.body = body;
  }

  @Override
  public void print(Report report, Duration elapsed, PrintWriter out) {
    String gap = "";
    for (Section section : report.sections()) {
      out.print(gap);
      body.print(section, out);
      gap = "\n";
    }
  }
}

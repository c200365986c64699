package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** Draws a whole report in one format. */
interface Printer {
  void print(Report report, Duration elapsed, PrintWriter out);

  /** Returns the printer of {@code format} for a place that looks like this. */
  static Printer of(Format format, Look look) {
    return (report, elapsed, out) -> {
      Optional<Picture> own = report.drawing(format, elapsed);
      if (own.isPresent()) {
        own.get().on(new Canvas(look, out));
      } else {
        ofListings(format, look).print(report, elapsed, out);
      }
    };
  }

  private static Printer ofListings(Format format, Look look) {
    return switch (format) {
      case TABLE -> new FramedPrinter(look, new TablePrinter(look));
      case VERTICAL -> new FramedPrinter(look, new VerticalPrinter(look));
      case JSON -> new JsonPrinter(look);
      case CSV -> new BarePrinter(new CsvPrinter(), Report::listing);
      case TSV -> new BarePrinter(new TsvPrinter(), Report::listing);
      case MARKDOWN -> new BarePrinter(new MarkdownPrinter(), Report::sections);
      case TREE, RAW_JSON, RAW_TREE, HTML ->
          throw new IllegalArgumentException("no listing is drawn as " + format.code());
    };
  }
}

package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Draws a whole report in one format. */
interface Printer {
  void print(Report report, Duration elapsed, PrintWriter out);

  /** Returns the printer of {@code format} for a place that looks like this. */
  static Printer of(Format format, Look look) {
    return of(format, look, true, heading -> false);
  }

  /**
   * The same.
   *
   * @param timed whether a listing says how long it took
   * @param written tells whether a heading, with the end of its line, stands there already
   */
  static Printer of(Format format, Look look, boolean timed, Predicate<String> written) {
    return (report, elapsed, out) -> {
      Optional<Picture> own = report.drawing(format, elapsed);
      if (own.isPresent()) {
        own.get().on(new Canvas(look, out));
      } else {
        ofListings(format, look, timed, written).print(report, elapsed, out);
      }
    };
  }

  private static Printer ofListings(
      Format format, Look look, boolean timed, Predicate<String> written) {
    return switch (format) {
      case TABLE -> new FramedPrinter(look, new TablePrinter(look), timed);
      case VERTICAL -> new FramedPrinter(look, new VerticalPrinter(look), timed);
      case JSON -> new JsonPrinter(look);
      case JSONL -> new JsonlPrinter(look);
      case YAML -> new YamlPrinter(look);
      case CSV -> new BarePrinter(new CsvPrinter(written), Report::listing);
      case TSV -> new BarePrinter(new TsvPrinter(written), Report::listing);
      case MARKDOWN -> new BarePrinter(new MarkdownPrinter(), Report::sections);
      case TREE, RAW_JSON, RAW_TREE, HTML, DIAGRAM, MERMAID, DOT, SVG ->
          throw new IllegalArgumentException("no listing is drawn as " + format.code());
    };
  }
}

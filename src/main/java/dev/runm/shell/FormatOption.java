package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The option that every command has that answers with a report. */
final class FormatOption {
  static final Parameters.Opt DECLARATION =
      new Parameters.Opt(
          "format",
          Optional.of("table"),
          false,
          false,
          "table, vertical, json, csv, tsv or markdown");

  private FormatOption() {}

  static Format parse(String text) {
    List<String> names =
        Arrays.stream(Format.values())
            .map(format -> format.name().toLowerCase(Locale.ROOT))
            .toList();
    int at = names.indexOf(text);
    if (at < 0) {
      throw new UsageException(
          "unknown format %s%s: %s"
              .formatted(text, NearMiss.hint(text, names), DECLARATION.description()));
    }
    return Format.values()[at];
  }
}

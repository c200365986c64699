package dev.runm.output;

import java.io.PrintWriter;
import java.time.Duration;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report's document as JSON: keys in the order given, numbers digit by digit. */
final class JsonPrinter implements Printer {
  private final Look look;

  JsonPrinter(Look look) {
    this.look = look;
  }

  @Override
  public void print(Report report, Duration elapsed, PrintWriter out) {
    try {
      mapper(look).writer().with(layout()).writeValue(new ReadWriter(out), report.document());
      out.print("\n");
    } catch (JacksonIOException nobodyReads) {
      out.checkError();
    }
  }

  /** Returns what writes values as they are: nothing is sorted, closed or rounded. */
  static JsonMapper mapper(Look look) {
    return JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !look.unicode())
        .build();
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indent)
        .withArrayIndenter(indent);
  }
}

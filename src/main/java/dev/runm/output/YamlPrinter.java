package dev.runm.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/**
 * Writes a report's document as YAML, element by element. A text that a reader of YAML 1.1 or 1.2
 * could take for anything else stands in quotes.
 */
final class YamlPrinter implements Printer {
  private static final ImplicitTuple PLAIN = new ImplicitTuple(true, true);

  private final Look look;

  YamlPrinter(Look look) {
    this.look = look;
  }

  @Override
  public void print(Report report, Duration elapsed, PrintWriter out) {
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(look.unicode());
    options.setSplitLines(false);
    try {
      Emitter emitter = new Emitter(new ReadWriter(out), options);
      emitter.emit(new StreamStartEvent(null, null));
      emitter.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
      emit(report.document(), emitter);
      emitter.emit(new DocumentEndEvent(null, null, false));
      emitter.emit(new StreamEndEvent(null, null));
    } catch (IOException nobodyReads) {
      out.checkError();
    }
  }

  private static void emit(Object value, Emitter emitter) throws IOException {
    if (value instanceof Map<?, ?> map) {
      FlowStyle style = map.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
      emitter.emit(new MappingStartEvent(null, null, true, null, null, style));
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        emitter.emit(text(String.valueOf(entry.getKey()), false));
        emit(entry.getValue(), emitter);
      }
      emitter.emit(new MappingEndEvent(null, null));
    } else if (value instanceof List<?> list) {
      FlowStyle style = list.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
      emitter.emit(new SequenceStartEvent(null, null, true, null, null, style));
      for (Object element : list) {
        emit(element, emitter);
      }
      emitter.emit(new SequenceEndEvent(null, null));
    } else {
      emitter.emit(scalar(value));
    }
  }

  private static Event scalar(Object value) {
    if (value instanceof Number number) {
      return plain(number(number));
    }
    return value == null || value instanceof Boolean
        ? plain(String.valueOf(value))
        : text(value.toString(), true);
  }

  /** What is no number has a spelling of its own. */
  private static String number(Number number) {
    double value = number.doubleValue();
    if (number instanceof Double || number instanceof Float) {
      if (Double.isNaN(value)) {
        return ".nan";
      }
      if (Double.isInfinite(value)) {
        return value < 0 ? "-.inf" : ".inf";
      }
    }
    String digits = Figures.plain(number);
    return number instanceof Double && digits.indexOf('.') < 0 ? digits + ".0" : digits;
  }

  private static Event plain(String text) {
    return new ScalarEvent(null, null, PLAIN, text, null, null, ScalarStyle.PLAIN);
  }

  private static Event text(String text, boolean mayBeLong) {
    return new ScalarEvent(null, null, PLAIN, text, null, null, YamlText.style(text, mayBeLong));
  }
}

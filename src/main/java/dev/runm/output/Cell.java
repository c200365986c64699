package dev.runm.output;

import java.util.List;
import java.util.stream.Collectors;

/** Turns a value into the text of a cell. */
final class Cell {
  private Cell() {}

  /** Returns {@code value} as a person reads it in such a column, on one line. */
  static String shown(Object value, Column.Kind kind) {
    if (value instanceof Painted painted) {
      return shown(painted.cell(), kind);
    }
    if (value instanceof TimeSpan span) {
      return Figures.duration(span.time());
    }
    if (value instanceof Count count) {
      return Figures.number(count.number());
    }
    if (value instanceof ByteCount bytes) {
      return Figures.bytes(bytes.number());
    }
    if (value instanceof Number number) {
      return switch (kind) {
        case TEXT, DIGITS -> Figures.plain(number);
        case NUMBER -> Figures.number(number);
        case BYTES -> Figures.bytes(number);
      };
    }
    if (value instanceof PointInTime time) {
      return time.shown();
    }
    if (value instanceof Branch branch) {
      return branch.drawn();
    }
    return value == null ? "" : ScreenText.visible(bare(value, ", "));
  }

  /** Returns {@code value} as a person reads it in such a place, in as many cells. */
  static String drawn(Object value, Column.Kind kind, Look look) {
    if (value instanceof Painted painted) {
      return drawn(painted.cell(), kind, look);
    }
    return value instanceof Branch branch && !look.unicode() ? branch.ascii() : shown(value, kind);
  }

  /** Returns {@code value}, which isn't null, as a program reads it. */
  static String bare(Object value, String listSeparator) {
    if (value instanceof Painted painted && painted.cell() != null) {
      return bare(painted.cell(), listSeparator);
    }
    if (value instanceof Number number) {
      return Figures.plain(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(listSeparator));
    }
    return value.toString();
  }

  /** Returns {@code value} as a JSON document has it. */
  static Object value(Object value) {
    if (value instanceof Painted painted) {
      return value(painted.cell());
    }
    if (value instanceof TimeSpan span) {
      return span.value();
    }
    if (value instanceof ByteCount bytes) {
      return bytes.number();
    }
    if (value instanceof Count count) {
      return count.number();
    }
    if (value instanceof PointInTime time) {
      return time.value();
    }
    boolean plain =
        value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof List<?>;
    return plain ? value : value.toString();
  }

  /** Returns the look that {@code value} brings along. */
  static Style style(Object value) {
    if (value instanceof Painted painted) {
      return painted.style();
    }
    if (value == null) {
      return Style.DIM;
    }
    if (value instanceof Branch branch) {
      return branch.style();
    }
    return value instanceof Styled styled ? styled.style() : Style.PLAIN;
  }
}

package dev.runm.indexes;

import dev.runm.output.Style;
import org.jspecify.annotations.Nullable;

/** Whether an index is worth what it costs, as far as the server can tell. */
enum Worth {
  /** It is the table itself. */
  TABLE("table", Style.PLAIN),
  /** Rows were read by it. */
  READ("read", Style.GOOD),
  /** Nothing was read by it, but it keeps rows from being there twice. */
  GUARD("guard", Style.PLAIN),
  /** Nothing was read by it: all it does is to be written. */
  UNREAD("unread", Style.WARN),
  /** Another index serves as well. */
  REDUNDANT("redundant", Style.BAD),
  /** The server did not tell what was read. */
  UNKNOWN("", Style.PLAIN);

  private final String word;
  private final Style style;

  Worth(String word, Style style) {
    this.word = word;
    this.style = style;
  }

  String word() {
    return word;
  }

  /** Returns the name for machines; null where nothing is known. */
  @Nullable String code() {
    return this == UNKNOWN ? null : word;
  }

  Style style() {
    return style;
  }
}

package dev.runm.output;

/**
 * A column of a table: its heading and how its cells are shown.
 *
 * @param detail left out of a table, where room is short; shown in all other formats
 * @param below drawn on a line of its own below the row where a table is too wide otherwise
 */
public record Column(String name, Kind kind, boolean detail, boolean below) {
  /** How cells are shown at the terminal; machine formats show every kind bare. */
  public enum Kind {
    /** Left-aligned. */
    TEXT,
    /** Right-aligned, with thousands separators at the terminal. */
    NUMBER,
    /** Right-aligned, digit by digit. */
    DIGITS,
    /** A number of bytes; right-aligned, as {@code 64 MiB} at the terminal. */
    BYTES
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT, false, false);
  }

  public static Column number(String name) {
    return new Column(name, Kind.NUMBER, false, false);
  }

  public static Column digits(String name) {
    return new Column(name, Kind.DIGITS, false, false);
  }

  public static Column bytes(String name) {
    return new Column(name, Kind.BYTES, false, false);
  }

  /** Returns this column as one that a table leaves out. */
  public Column asDetail() {
    return new Column(name, kind, true, below);
  }

  /** Returns this column as one that gives way to the others. */
  public Column asBelow() {
    return new Column(name, kind, detail, true);
  }
}

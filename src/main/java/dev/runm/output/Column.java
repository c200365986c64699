package dev.runm.output;

/** A column of a table: its heading and how its cells are shown. */
public record Column(String name, Kind kind) {
  /** How cells are shown at the terminal; machine formats show every kind bare. */
  public enum Kind {
    /** Left-aligned. */
    TEXT,
    /** Right-aligned, with thousands separators at the terminal. */
    NUMBER,
    /** A number of bytes; right-aligned, as {@code 64 MiB} at the terminal. */
    BYTES
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  public static Column number(String name) {
    return new Column(name, Kind.NUMBER);
  }

  public static Column bytes(String name) {
    return new Column(name, Kind.BYTES);
  }
}

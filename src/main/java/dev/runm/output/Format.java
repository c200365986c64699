package dev.runm.output;

import java.util.List;
import java.util.Locale;

/** The formats that commands answer in. */
public enum Format {
  TABLE,
  VERTICAL,
  JSON,
  CSV,
  TSV,
  MARKDOWN,
  /** Drawn by the report itself, as a tree of steps. */
  TREE,
  /** What the server said, as JSON. */
  RAW_JSON,
  /** What the server said, as text. */
  RAW_TREE,
  /** A page for a browser. */
  HTML;

  /** Those that every listing command has, the usual one first. */
  public static final List<Format> OF_LISTINGS = List.of(TABLE, VERTICAL, JSON, CSV, TSV, MARKDOWN);

  /** Returns what people type. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether people read it at the prompt, with the notes below it. */
  boolean isForReaders() {
    return this == TABLE || this == VERTICAL || this == TREE;
  }
}

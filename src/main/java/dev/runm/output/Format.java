package dev.runm.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats that commands answer in. */
public enum Format {
  TABLE,
  VERTICAL,
  JSON,
  /** A row a line, as a JSON object. */
  JSONL,
  CSV,
  TSV,
  MARKDOWN,
  /** The document of {@link #JSON}, as YAML. */
  YAML,
  /** Drawn by the report itself, as a tree of steps. */
  TREE,
  /** What the server said, as JSON. */
  RAW_JSON,
  /** What the server said, as text. */
  RAW_TREE,
  /** A page for a browser. */
  HTML,
  /** Drawn by the report itself, with boxes and lines. */
  DIAGRAM,
  /** A diagram as Mermaid draws it in a page of Markdown. */
  MERMAID,
  /** A diagram as Graphviz draws it. */
  DOT,
  /** A picture of its own. */
  SVG;

  /** Those that every listing command has, the usual one first. */
  public static final List<Format> OF_LISTINGS =
      List.of(TABLE, VERTICAL, JSON, JSONL, CSV, TSV, MARKDOWN, YAML);

  private static final Map<String, Format> OF_FILES =
      Map.ofEntries(
          Map.entry("json", JSON),
          Map.entry("jsonl", JSONL),
          Map.entry("ndjson", JSONL),
          Map.entry("csv", CSV),
          Map.entry("tsv", TSV),
          Map.entry("md", MARKDOWN),
          Map.entry("yaml", YAML),
          Map.entry("yml", YAML),
          Map.entry("html", HTML),
          Map.entry("svg", SVG),
          Map.entry("mmd", MERMAID),
          Map.entry("mermaid", MERMAID),
          Map.entry("dot", DOT),
          Map.entry("gv", DOT));

  /** Returns the format that a file of such a name holds, if its ending tells. */
  public static Optional<Format> ofFile(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0 ? Optional.empty() : Optional.ofNullable(OF_FILES.get(ending));
  }

  /** Returns what people type. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether people read it at the prompt, with the notes below it. */
  public boolean isForReaders() {
    return this == TABLE || this == VERTICAL || this == TREE || this == DIAGRAM;
  }
}

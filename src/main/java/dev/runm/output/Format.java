package dev.runm.output;

/** The formats that every listing command can answer in. */
public enum Format {
  TABLE,
  VERTICAL,
  JSON,
  CSV,
  TSV,
  MARKDOWN
}

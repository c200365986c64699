package dev.runm.query;

import org.jspecify.annotations.Nullable;

/**
 * A table or view as a text of SQL names it.
 *
 * @param schema null where the text leaves it to the session
 * @param alias what the text calls it from there on; its name if it gives it no other
 */
public record NamedTable(@Nullable String schema, String table, String alias) {
  /** Whether it is one of the server's own. */
  public boolean isOfDictionary() {
    return Dictionary.has(schema);
  }
}

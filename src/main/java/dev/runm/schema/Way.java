package dev.runm.schema;

import java.util.Locale;

/** What a statement does with a table. */
enum Way {
  READS,
  LOCKS,
  INSERTS,
  UPDATES,
  DELETES,
  ANALYZES,
  /** Makes, changes, renames or drops the table itself. */
  DEFINES;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.runm.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as the trace writes it: {@code `inventories` `i`}, {@code `providers`}, or only an alias
 * behind a blank where the statement makes the table itself.
 */
record TableName(String table, String alias) {
  private static final Pattern NAMES =
      Pattern.compile("^\\s*((?:`[^`]+`\\.)?`[^`]+`)?(?:\\s+`([^`]+)`)?");

  static TableName of(String text) {
    Matcher names = NAMES.matcher(text);
    if (!names.find() || names.group(1) == null) {
      String bare = names.reset().find() && names.group(2) != null ? names.group(2) : text.strip();
      return new TableName(bare, bare);
    }
    String table = names.group(1).replaceFirst("^`[^`]+`\\.", "").replace("`", "");
    return new TableName(table, names.group(2) == null ? table : names.group(2));
  }
}

package dev.runm.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan reads one table, without figures that change with every row.
 *
 * @param access MySQL's name for the access, such as {@code ref}
 * @param key the index, or null
 * @param keyColumns the columns of the index that are used
 */
record AccessShape(
    String table, String alias, String access, @Nullable String key, List<String> keyColumns) {
  /** Returns what is read, with its alias where it has one. */
  String subject() {
    return table.equals(alias) ? table : table + " " + alias;
  }

  /** Returns how it is read, in words: {@code ref by ix_a (x, y)}, {@code full scan}. */
  String manner() {
    if (key != null && access.equals("index")) {
      return "full index scan of " + key;
    }
    if (key != null) {
      return "%s by %s (%s)".formatted(access, key, String.join(", ", keyColumns));
    }
    return switch (access) {
      case "ALL" -> "full scan";
      case "insert" -> "only written";
      default -> access;
    };
  }
}

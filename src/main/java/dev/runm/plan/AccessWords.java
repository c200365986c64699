package dev.runm.plan;

import org.jspecify.annotations.Nullable;

/** Says in words how a table is accessed. */
public final class AccessWords {
  private AccessWords() {}

  /** Returns such as {@code index lookup}; nothing where the server names no access. */
  public static String of(PlanAccess access) {
    if (access.extra().contains(PlanAccess.RANGE_CHECKED)) {
      return "index chosen for each row";
    }
    return switch (access.access()) {
      case "index" -> isTable(access) ? "whole table, in key order" : wholeIndex(access);
      case "ALL" -> whole(access);
      default -> of(access.access(), access.key());
    };
  }

  /**
   * Returns the same where no more is known than MySQL's name for the access.
   *
   * @param key the index, or null
   */
  public static String of(String access, @Nullable String key) {
    return switch (access) {
      case "insert" -> "only written";
      case "system" -> "the only row";
      case "const", "eq_ref" -> one(key);
      case "ref", "index_subquery" -> "index lookup";
      case "unique_subquery" -> "one row by unique index";
      case "ref_or_null" -> "index lookup, or NULL";
      case "fulltext" -> "full-text index";
      case "range" -> "index range";
      case "index_merge" -> "several indexes merged";
      case "index" -> "whole index";
      case "ALL" -> "whole table";
      case "none" -> "";
      default -> access;
    };
  }

  /** Returns the columns of the index that are used, then in brackets those that are not. */
  public static String columns(PlanAccess access) {
    String used = String.join(", ", access.keyColumns());
    String rest = String.join(", ", access.unusedColumns());
    String gap = used.isEmpty() || rest.isEmpty() ? "" : " ";
    return "(%s%s%s)".formatted(used, gap, rest.isEmpty() ? "" : "[" + rest + "]");
  }

  private static String one(@Nullable String key) {
    return "PRIMARY".equals(key) ? "one row by primary key" : "one row by unique index";
  }

  /** The primary key of InnoDB holds the rows themselves. */
  private static boolean isTable(PlanAccess access) {
    return "PRIMARY".equals(access.key()) && !access.covering();
  }

  private static String wholeIndex(PlanAccess access) {
    return isResult(access) ? "whole result, by key" : "whole index";
  }

  private static String whole(PlanAccess access) {
    return isResult(access) ? "whole result" : "whole table";
  }

  private static boolean isResult(PlanAccess access) {
    return access.source() == PlanAccess.Source.TEMPORARY;
  }
}

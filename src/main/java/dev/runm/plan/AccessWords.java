package dev.runm.plan;

/** Says in words how a table is accessed. */
public final class AccessWords {
  private AccessWords() {}

  /** Returns such as {@code index lookup}; nothing where the server names no access. */
  public static String of(PlanAccess access) {
    if (access.extra().contains(PlanAccess.RANGE_CHECKED)) {
      return "index chosen for each row";
    }
    return switch (access.access()) {
      case "insert" -> "only written";
      case "system" -> "the only row";
      case "const", "eq_ref" -> one(access);
      case "ref", "index_subquery" -> "index lookup";
      case "unique_subquery" -> "one row by unique index";
      case "ref_or_null" -> "index lookup, or NULL";
      case "fulltext" -> "full-text index";
      case "range" -> "index range";
      case "index_merge" -> "several indexes merged";
      case "index" -> isTable(access) ? "whole table, in key order" : "whole index";
      case "ALL" -> whole(access);
      case "none" -> "";
      default -> access.access();
    };
  }

  private static String one(PlanAccess access) {
    return "PRIMARY".equals(access.key()) ? "one row by primary key" : "one row by unique index";
  }

  /** The primary key of InnoDB holds the rows themselves. */
  private static boolean isTable(PlanAccess access) {
    return "PRIMARY".equals(access.key()) && !access.covering();
  }

  private static String whole(PlanAccess access) {
    return access.source() == PlanAccess.Source.TEMPORARY ? "whole result" : "whole table";
  }
}

package dev.runm.query;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The server's own schemas, whose tables no designer of a schema can change. */
public final class Dictionary {
  private static final Set<String> SCHEMAS =
      Set.of("information_schema", "performance_schema", "mysql", "sys");

  private Dictionary() {}

  /** Whether a schema is the server's own; none is not. */
  public static boolean has(@Nullable String schema) {
    return schema != null && SCHEMAS.contains(schema.toLowerCase(Locale.ROOT));
  }
}

package dev.runm.plan;

import dev.runm.query.NamedTable;
import dev.runm.query.TableNames;
import java.util.List;

/**
 * A view and the SELECT that it stands for.
 *
 * @param definition as the server keeps it; empty where this user may not see it
 */
public record ViewText(String name, String definition) {
  /** Returns the tables and views in it. */
  public List<NamedTable> tables() {
    return TableNames.told(definition);
  }
}

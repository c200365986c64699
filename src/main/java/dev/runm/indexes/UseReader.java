package dev.runm.indexes;

import dev.runm.explain.ExplainedStatement;
import dev.runm.explain.Explanation;
import dev.runm.plan.PlanAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what a command does with the indexes out of the plans of its statements. */
final class UseReader {
  private final List<Index> indexes;
  private final List<GeneratedColumn> generated;

  UseReader(List<Index> indexes, List<GeneratedColumn> generated) {
    this.indexes = indexes;
    this.generated = generated;
  }

  CommandUse read(Explanation explanation) {
    CommandUse use = new CommandUse(explanation.command(), explanation.statements().size());
    for (ExplainedStatement statement : explanation.statements()) {
      List<PlanAccess> accesses =
          statement.plan().accesses().stream()
              .filter(access -> access.source() == PlanAccess.Source.TABLE)
              .toList();
      accesses.forEach(access -> readBy(access, use));
      accesses.forEach(access -> writtenBy(statement.statement().sql(), access, accesses, use));
    }
    return use;
  }

  private void readBy(PlanAccess access, CommandUse use) {
    if (access.isWritten()) {
      return;
    }
    if (access.key() == null) {
      if (access.access().equals("ALL")) {
        use.scan(access.table());
      }
      return;
    }
    List<String> names = Arrays.asList(access.key().split("[(),]"));
    indexes.stream()
        .filter(index -> index.table().equals(access.table()))
        .filter(index -> names.contains(index.name()) || index.name().equals(access.key()))
        .forEach(index -> use.use(index, How.of(access.access())));
  }

  private void writtenBy(String sql, PlanAccess access, List<PlanAccess> all, CommandUse use) {
    String verb = sql.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
    List<Index> ofTable =
        indexes.stream().filter(index -> index.table().equals(access.table())).toList();
    boolean first = access.equals(all.get(0));
    if (access.isWritten() || verb.equals("DELETE") && first) {
      ofTable.forEach(index -> use.use(index, How.WRITE));
    } else if (verb.equals("UPDATE")) {
      Set<String> changed =
          Written.withGenerated(
              Written.columns(sql, access.alias(), first),
              generated.stream()
                  .filter(column -> column.tableName().equals(access.table()))
                  .toList());
      ofTable.stream()
          .filter(index -> index.isPrimary() && !changed.isEmpty() || index.holds(changed))
          .forEach(index -> use.use(index, How.WRITE));
    }
  }
}

package dev.runm.explain;

import dev.runm.judge.UnusableIndex;
import dev.runm.plan.IndexColumn;
import dev.runm.plan.TableColumn;
import dev.runm.plan.TableFacts;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * What schemas say of their indexes and tables. Those of the session's schema go by their names,
 * those of the others that are given by schema and name.
 */
@Mapper
interface PlanMapper {
  List<IndexColumn> indexColumns(@Param("others") Collection<String> others);

  List<UnusableIndex> unusableIndexes(@Param("others") Collection<String> others);

  List<TableFacts> tables(@Param("others") Collection<String> others);

  List<TableColumn> tableColumns(@Param("others") Collection<String> others);

  /** Returns the name of the session's schema; empty if it has none. */
  String current();
}

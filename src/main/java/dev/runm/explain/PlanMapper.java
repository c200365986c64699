package dev.runm.explain;

import dev.runm.judge.UnusableIndex;
import dev.runm.plan.IndexColumn;
import dev.runm.plan.TableColumn;
import dev.runm.plan.TableFacts;
import dev.runm.plan.ViewText;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * What schemas say of some tables: each of the names may be in each of the schemas, and there is at
 * least one of both. Those of the session's schema go by their names, the others by schema and
 * name.
 */
@Mapper
interface PlanMapper {
  List<IndexColumn> indexColumns(
      @Param("schemas") Collection<String> schemas, @Param("names") Collection<String> names);

  List<UnusableIndex> unusableIndexes(
      @Param("schemas") Collection<String> schemas, @Param("names") Collection<String> names);

  List<TableFacts> tables(
      @Param("schemas") Collection<String> schemas, @Param("names") Collection<String> names);

  List<ViewText> views(
      @Param("schemas") Collection<String> schemas, @Param("names") Collection<String> names);

  List<TableColumn> tableColumns(
      @Param("schemas") Collection<String> schemas, @Param("names") Collection<String> names);

  List<String> indexNames();

  /** Returns the name of the session's schema; empty if it has none. */
  String current();
}

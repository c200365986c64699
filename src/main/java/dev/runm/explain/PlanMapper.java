package dev.runm.explain;

import dev.runm.plan.IndexColumn;
import dev.runm.plan.TableColumn;
import dev.runm.plan.TableFacts;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What the schema says of its indexes and tables, and the server of the work that it did. */
@Mapper
interface PlanMapper {
  List<IndexColumn> indexColumns();

  List<TableFacts> tables();

  List<TableColumn> tableColumns();
}

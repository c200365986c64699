package dev.runm.explain;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What the schema says of its indexes and lookup tables. */
@Mapper
interface PlanMapper {
  List<IndexColumn> indexColumns();

  List<String> lookupTables();
}

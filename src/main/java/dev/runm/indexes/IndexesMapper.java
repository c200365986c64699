package dev.runm.indexes;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What the server knows of the indexes of the session's schema. */
@Mapper
interface IndexesMapper {
  List<IndexPart> parts();

  List<TableAge> tables();

  List<IndexStatistic> statistics();

  List<Traffic> traffic();

  Counting counting();

  List<GeneratedColumn> generatedColumns();
}

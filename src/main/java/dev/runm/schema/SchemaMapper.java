package dev.runm.schema;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the data dictionary says of the session's schema. */
@Mapper
interface SchemaMapper {
  List<TableRow> tables();

  List<ColumnRow> columns();

  List<KeyPart> indexParts();

  List<ForeignKey> foreignKeys();

  List<IndexSize> indexSizes(@Param("table") String table);
}

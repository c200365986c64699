package dev.runm.rows;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements that write many rows at once; see {@code mappers/RowsMapper.xml}. */
@Mapper
public interface RowsMapper {
  int loadLines(
      @Param("table") String table,
      @Param("columns") String columns,
      @Param("lines") LocalRows lines);

  List<Warning> warnings();

  int insertRows(
      @Param("table") String table,
      @Param("columns") String columns,
      @Param("rows") List<List<Object>> rows);
}

package dev.runm.scale;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements on schemas beside the current one; see {@code mappers/ScaleMapper.xml}. */
@Mapper
interface ScaleMapper {
  List<String> schemasFrom(@Param("prefix") String prefix);

  int lock(@Param("schema") String schema);

  int unlock(@Param("schema") String schema);

  int users(@Param("schema") String schema);

  void create(@Param("schema") String schema);

  void drop(@Param("schema") String schema);
}

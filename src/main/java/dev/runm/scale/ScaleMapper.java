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

  void create(@Param("schema") String quoted);

  List<String> tables(@Param("schema") String schema);

  void move(
      @Param("schema") String quoted,
      @Param("tables") List<String> quotedTables,
      @Param("target") String quotedTarget);

  long lockWaitSeconds();

  void waitForLocks(@Param("seconds") long seconds);

  void drop(@Param("schema") String quoted);
}

package dev.runm.whatif;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is to be known of indexes to try others; see {@code mappers/WhatIfMapper.xml}. */
@Mapper
interface WhatIfMapper {
  List<KeyColumn> indexParts();

  List<TableColumn> columns();

  SessionState session();

  void waitForLocks(@Param("seconds") long seconds);

  void seeInvisible(@Param("switches") String switches);

  int lockToken(@Param("token") String token, @Param("seconds") int seconds);

  int unlockToken(@Param("token") String token);

  int lockSchema(@Param("schema") String schema);

  int unlockSchema(@Param("schema") String schema);

  void add(
      @Param("index") String index,
      @Param("table") String table,
      @Param("columns") String columns,
      @Param("token") String token);

  void drop(
      @Param("index") String index, @Param("schema") String schema, @Param("table") String table);

  List<LeftOver> leftOvers();

  List<LeftOver> own(@Param("schema") String schema, @Param("token") String token);
}

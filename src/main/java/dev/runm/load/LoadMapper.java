package dev.runm.load;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of a load; see {@code mappers/LoadMapper.xml}. */
@Mapper
public interface LoadMapper {
  void createSchema(@Param("schema") String schema);

  int lock(@Param("schema") String schema);

  int unlock(@Param("schema") String schema);

  List<ExistingTable> tables(@Param("schema") String schema);

  int programs(@Param("schema") String schema);

  SessionSettings settings();

  void changeSettings(SessionSettings settings);

  int holdUnending();

  void insertDeployment(
      @Param("name") String name,
      @Param("seed") long seed,
      @Param("nodes") long nodes,
      @Param("version") String version);

  List<String> analyze(@Param("tables") List<String> tables);

  void swap(@Param("replaced") List<String> replaced, @Param("tables") List<String> tables);

  void drop(@Param("tables") List<String> tables);
}

package dev.runm.sql;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Sends statements as they were typed. */
@Mapper
interface SqlMapper {
  /** Has the server refuse to write in the transaction that the next statement begins. */
  void onlyRead();

  void rows(@Param("statement") String statement, ResultHandler<Row> rows);

  /** Returns how many rows an INSERT or DELETE changed, or an UPDATE found. */
  int change(@Param("statement") String statement);

  List<String> tables();

  /** Returns the names of the columns of these tables; of all tables where there are none. */
  List<String> columns(@Param("tables") Collection<String> tables);
}

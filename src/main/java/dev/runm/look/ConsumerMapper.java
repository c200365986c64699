package dev.runm.look;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Who uses resources. */
@Mapper
interface ConsumerMapper {
  void fromNames(
      @Param("query") ConsumerQuery query, @Param("now") long now, ResultHandler<ConsumerRow> rows);

  void fromOwner(
      @Param("query") ConsumerQuery query, @Param("now") long now, ResultHandler<ConsumerRow> rows);

  void fromType(
      @Param("query") ConsumerQuery query, @Param("now") long now, ResultHandler<ConsumerRow> rows);

  ConsumerRow consumer(@Param("id") long id, @Param("now") long now);

  AllocationCounts allocations(@Param("id") long id, @Param("now") long now);
}

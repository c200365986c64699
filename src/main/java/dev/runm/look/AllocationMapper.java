package dev.runm.look;

import dev.runm.model.Window;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Who uses how much of what, and when. */
@Mapper
interface AllocationMapper {
  void fromWindow(
      @Param("query") AllocationQuery query,
      @Param("window") Window window,
      ResultHandler<ItemRow> rows);

  void fromConsumer(
      @Param("query") AllocationQuery query,
      @Param("window") Window window,
      ResultHandler<ItemRow> rows);

  void ofConsumer(@Param("query") AllocationQuery query, ResultHandler<ItemRow> rows);

  void fromProvider(
      @Param("query") AllocationQuery query,
      @Param("window") Window window,
      ResultHandler<ItemRow> rows);
}

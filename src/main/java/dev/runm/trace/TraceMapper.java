package dev.runm.trace;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Lets the session trace the optimizer, and reads what it wrote. */
@Mapper
interface TraceMapper {
  TraceSettings settings();

  void set(@Param("settings") TraceSettings settings);

  TraceRow last();
}

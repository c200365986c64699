package dev.runm.claim;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements that give room back. */
@Mapper
interface ReleaseMapper {
  Long lockConsumer(@Param("name") String name);

  long lastAllocation();

  List<HeldAllocation> lockAllocationsOf(
      @Param("consumerId") long consumerId, @Param("now") long now);

  List<HeldAllocation> lockUnending(
      @Param("afterId") long afterId, @Param("lastId") long lastId, @Param("limit") int limit);

  List<HeldAllocation> lockEnding(
      @Param("now") long now, @Param("lastId") long lastId, @Param("limit") int limit);

  int raiseConsumers(@Param("ids") Collection<Long> ids);

  List<Integer> providersOf(@Param("ids") Collection<Long> ids);

  int holdNoMore(@Param("ids") Collection<Long> ids);

  int endNow(@Param("ids") Collection<Long> ids, @Param("now") long now);

  int deleteItems(@Param("ids") Collection<Long> ids);

  int deleteAllocations(@Param("ids") Collection<Long> ids);
}

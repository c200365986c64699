package dev.runm.stats;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sizes and sums over the whole deployment. */
@Mapper
interface StatsMapper {
  List<TableSize> tableSizes();

  long countRows(@Param("table") String table);

  List<Amount> capacityByPartition();

  List<Amount> usedByPartition(@Param("now") long now);

  List<Amount> capacityByGroup(@Param("lastGroup") int lastGroup);

  List<Amount> usedByGroup(@Param("now") long now, @Param("lastGroup") int lastGroup);

  List<NamedId> resourceTypes();

  List<NamedId> partitions();

  List<NamedId> providerGroups(@Param("lastGroup") int lastGroup);

  List<NamedCount> consumers();

  AllocationCounts allocations(@Param("now") long now);
}

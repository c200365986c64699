package dev.runm.claim;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements that execute many claims at once. */
@Mapper
interface FillMapper {
  List<Integer> lockProviders(@Param("ids") Collection<Integer> ids);

  String firstNameFrom(@Param("prefix") String prefix);

  MachineTypes machine();

  long consumerId(@Param("uuid") String uuid);

  long allocationId(@Param("consumerId") long consumerId);

  IdSpan consumerSpan(@Param("first") long first);

  List<NewRow> consumersFrom(@Param("first") long first);

  IdSpan allocationSpan(@Param("first") long first);

  List<NewRow> allocationsFrom(@Param("first") long first);

  int hold(@Param("rows") String rows);

  List<String> analyze();
}

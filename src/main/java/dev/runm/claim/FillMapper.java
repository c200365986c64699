package dev.runm.claim;

import dev.runm.model.Window;
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

  int insertConsumers(@Param("rows") String rows, @Param("machine") MachineTypes machine);

  int insertNames(@Param("rows") String rows, @Param("machine") MachineTypes machine);

  int insertAllocations(@Param("rows") String rows, @Param("window") Window window);

  int insertItems(@Param("rows") String rows);

  int hold(@Param("rows") String rows);
}

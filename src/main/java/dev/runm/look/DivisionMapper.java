package dev.runm.look;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Groups, partitions and capabilities, with how many providers each has. */
@Mapper
interface DivisionMapper {
  List<Division> groups(
      @Param("pattern") String pattern,
      @Param("after") String after,
      @Param("limit") Integer limit);

  List<Division> groupsOf(
      @Param("providerId") int providerId,
      @Param("pattern") String pattern,
      @Param("after") String after,
      @Param("limit") Integer limit);

  List<Division> partitions(@Param("limit") Integer limit);

  List<CapabilityRow> capabilities();

  List<CapabilityRow> capabilitiesOf(@Param("providerId") int providerId);
}

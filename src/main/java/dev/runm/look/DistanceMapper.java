package dev.runm.look;

import dev.runm.look.LookupMapper.NamedId;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How far providers are from groups. */
@Mapper
interface DistanceMapper {
  List<DistanceRow> distances(
      @Param("fromId") int fromId, @Param("typeId") Integer typeId, @Param("limit") Integer limit);

  List<DistanceRow> distancesTo(
      @Param("fromId") int fromId, @Param("toId") int toId, @Param("typeId") Integer typeId);

  NamedId root(@Param("id") int id);
}

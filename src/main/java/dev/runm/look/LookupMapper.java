package dev.runm.look;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Codes of lookup tables, and consumers by their names. */
@Mapper
interface LookupMapper {
  /** A code or name with its id. */
  record NamedId(int id, String name) {}

  List<NamedId> providerTypes();

  List<NamedId> consumerTypes();

  List<NamedId> distanceTypes();

  Long consumerNamed(@Param("name") String name);
}

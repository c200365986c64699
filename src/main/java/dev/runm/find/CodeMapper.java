package dev.runm.find;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Codes and names to ids, and what there is to choose from where one is not known. */
@Mapper
interface CodeMapper {
  /** A code or name with its id. */
  record NamedId(int id, String name) {}

  List<NamedId> resourceTypes(@Param("names") Collection<String> names);

  List<NamedId> capabilities(@Param("names") Collection<String> names);

  List<NamedId> providerGroups(@Param("names") Collection<String> names);

  List<NamedId> partitions(@Param("names") Collection<String> names);

  List<NamedId> providers(@Param("names") Collection<String> names);

  List<String> allResourceTypes();

  List<String> allCapabilities();

  List<String> namesStarting(
      @Param("objectType") String objectType, @Param("prefix") String prefix);
}

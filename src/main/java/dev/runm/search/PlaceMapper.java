package dev.runm.search;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * What rules between request groups ask about providers that have been found. Lists of ids are
 * JSON.
 */
@Mapper
interface PlaceMapper {
  /** How far the root of a tree is from a group. */
  record FoundDistance(int rootId, String type, int groupId, int position) {}

  /** A capability or group that a provider has or is in. */
  record Has(int providerId, int id) {}

  List<FoundDistance> distances(
      @Param("rootIds") String rootIds, @Param("types") Collection<String> types);

  List<Has> capabilitiesOf(@Param("providerIds") String providerIds);

  List<Has> groupsOf(@Param("providerIds") String providerIds);

  /** Returns how many members some groups have, counted up to {@code most}. */
  long members(@Param("groupIds") List<Integer> groupIds, @Param("most") long most);
}

package dev.runm.look;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** All that is known of one provider. */
@Mapper
interface ProviderFactsMapper {
  ProviderPlace provider(@Param("id") int id);

  List<InventoryRow> inventories(@Param("id") int id, @Param("now") long now);

  AllocationCounts allocations(@Param("id") int id, @Param("now") long now);

  List<CodeRow> capabilities(@Param("id") int id);

  List<Membership> groups(@Param("id") int id, @Param("limit") Integer limit);

  List<Membership> membershipsOf(
      @Param("ancestors") Collection<TreeNode> ancestors,
      @Param("groups") Collection<Membership> groups);

  List<TreeNode> ancestors(@Param("place") ProviderPlace place, @Param("limit") int limit);

  List<TreeNode> nodes(
      @Param("rootProviderId") int rootProviderId,
      @Param("from") long from,
      @Param("to") long to,
      @Param("limit") Integer limit);
}

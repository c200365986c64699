package dev.runm.claim;

import dev.runm.model.Window;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the transaction that executes a claim. */
@Mapper
interface ClaimMapper {
  List<ItemState> itemStates(@Param("items") List<ClaimItem> items, @Param("window") Window window);

  List<ItemState> itemPeaks(@Param("items") List<ClaimItem> items, @Param("window") Window window);

  boolean startsInside(@Param("window") Window window);

  int insertConsumerName(@Param("uuid") String uuid, @Param("name") String name);

  int insertConsumer(
      @Param("keys") GeneratedKey keys,
      @Param("uuid") String uuid,
      @Param("claimant") Claimant claimant);

  int raiseConsumer(
      @Param("name") String name,
      @Param("type") String type,
      @Param("project") String project,
      @Param("user") String user);

  Consumer consumerNamed(@Param("name") String name);

  List<String> consumerTypes();

  int insertAllocation(
      @Param("keys") GeneratedKey keys,
      @Param("consumerId") long consumerId,
      @Param("window") Window window);

  int insertAllocationByName(
      @Param("keys") GeneratedKey keys, @Param("name") String name, @Param("window") Window window);

  int insertItems(@Param("allocationId") long allocationId, @Param("items") List<ClaimItem> items);

  int raiseProvider(
      @Param("providerId") int providerId,
      @Param("generation") long generation,
      @Param("held") List<HeldAmount> held);

  int raiseProviders(@Param("ids") Collection<Integer> ids);
}

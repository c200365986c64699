package dev.runm.claim;

import dev.runm.model.Window;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the transaction that executes a claim. */
@Mapper
interface ClaimMapper {
  List<ItemState> itemStates(@Param("items") List<ClaimItem> items, @Param("window") Window window);

  Consumer consumerNamed(@Param("name") String name);

  int insertConsumer(
      @Param("keys") GeneratedKey keys,
      @Param("uuid") String uuid,
      @Param("projectUuid") String projectUuid,
      @Param("userUuid") String userUuid);

  int insertConsumerName(@Param("uuid") String uuid, @Param("name") String name);

  int insertAllocation(
      @Param("keys") GeneratedKey keys,
      @Param("consumerId") long consumerId,
      @Param("window") Window window);

  int insertItems(@Param("allocationId") long allocationId, @Param("items") List<ClaimItem> items);

  int raiseGeneration(@Param("providerId") int providerId, @Param("generation") long generation);

  int raiseConsumerGeneration(@Param("id") long id, @Param("generation") long generation);
}

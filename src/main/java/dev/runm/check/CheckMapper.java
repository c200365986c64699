package dev.runm.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Reads the tables of the model, whole and each by itself. */
@Mapper
interface CheckMapper {
  /** A code with its id. */
  record CodeRow(int id, String code) {}

  /** A code of a distance type. */
  record DistanceCodeRow(int id, int typeId, String code) {}

  /** The name of an object. */
  record NameRow(String uuid, String name) {}

  /** A partition or a provider group. */
  record ObjectRow(int id, String uuid) {}

  /** A provider; a root has no parent. */
  record ProviderRow(int id, String uuid, int partitionId, Integer parentProviderId) {}

  /** An inventory. */
  record InventoryRow(
      int providerId,
      int resourceTypeId,
      BigInteger total,
      BigInteger reserved,
      BigInteger minUnit,
      BigInteger maxUnit,
      BigInteger stepSize,
      BigDecimal allocationRatio) {}

  /** That a provider has a capability, or is in a group. */
  record MemberRow(int ownerId, int providerId) {}

  /** How far a provider is from a group. */
  record DistanceRow(int providerId, int providerGroupId, int distanceId) {}

  /** When an allocation holds. */
  record AllocationRow(long id, long acquireTime, long releaseTime) {}

  /** What an allocation uses. */
  record ItemRow(long allocationId, int providerId, int resourceTypeId, BigInteger used) {}

  List<CodeRow> objectTypes();

  List<CodeRow> resourceTypes();

  List<CodeRow> capabilities();

  List<CodeRow> distanceTypes();

  List<DistanceCodeRow> distances();

  List<ObjectRow> partitions();

  List<ObjectRow> providerGroups();

  void names(@Param("objectType") int objectType, ResultHandler<NameRow> rows);

  void providers(ResultHandler<ProviderRow> rows);

  void inventories(ResultHandler<InventoryRow> rows);

  void providerCapabilities(ResultHandler<MemberRow> rows);

  void groupMembers(ResultHandler<MemberRow> rows);

  void providerDistances(ResultHandler<DistanceRow> rows);

  void allocations(ResultHandler<AllocationRow> rows);

  void allocationItems(ResultHandler<ItemRow> rows);

  long countProviders();
}

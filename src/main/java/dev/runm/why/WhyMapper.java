package dev.runm.why;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The facts of a provider that rules are checked on. */
@Mapper
interface WhyMapper {
  /** A provider, and the tree that it is in. */
  record Tree(int id, String name, String partitionName, int rootId, String root) {
    boolean isNested() {
      return id != rootId;
    }
  }

  /** An inventory. */
  record Stock(
      String resourceType,
      BigInteger minUnit,
      BigInteger maxUnit,
      BigInteger stepSize,
      BigInteger capacity) {}

  /** What an allocation holds of a resource; times are epoch seconds. */
  record Held(
      String resourceType, BigInteger used, long acquireTime, long releaseTime, String consumer) {}

  /** How far a root is from a group that the provider is in. */
  record NearGroup(String type, String code, int position, String groupName) {}

  List<Tree> providers(@Param("names") Collection<String> names);

  List<String> capabilities(@Param("providerId") int providerId);

  List<String> groups(@Param("providerId") int providerId);

  List<Stock> stocks(@Param("providerId") int providerId);

  List<Held> held(
      @Param("providerId") int providerId,
      @Param("resourceTypes") Collection<String> resourceTypes,
      @Param("after") long after);

  List<NearGroup> distances(@Param("rootId") int rootId, @Param("providerId") int providerId);
}

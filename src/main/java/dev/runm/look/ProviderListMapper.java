package dev.runm.look;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;

/** Which providers there are, from each driver. */
@Mapper
interface ProviderListMapper {
  void fromAll(@Param("query") ProviderQuery query, ResultHandler<ProviderRow> rows);

  void fromRoots(@Param("query") ProviderQuery query, ResultHandler<ProviderRow> rows);

  void fromGroup(@Param("query") ProviderQuery query, ResultHandler<ProviderRow> rows);

  void fromCapability(@Param("query") ProviderQuery query, ResultHandler<ProviderRow> rows);

  void fromPlaces(@Param("query") ProviderQuery query, ResultHandler<ProviderRow> rows);

  void fromTree(@Param("query") ProviderQuery query, ResultHandler<ProviderRow> rows);

  Integer placeInTree(@Param("underId") int underId, @Param("providerId") int providerId);

  ProviderDriver smallestDriver(@Param("query") ProviderQuery query);
}

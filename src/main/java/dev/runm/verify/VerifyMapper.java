package dev.runm.verify;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the audit, one a check. */
@Mapper
interface VerifyMapper {
  List<Finding> overCapacity(@Param("scope") Scope scope);

  List<Finding> itemsWithoutInventory(@Param("scope") Scope scope);

  List<Finding> itemsOffUnits(@Param("scope") Scope scope);

  List<Finding> itemsTogether(@Param("scope") Scope scope);

  List<Finding> emptyWindows(@Param("scope") Scope scope);

  List<Finding> allocationsOfNothing(@Param("scope") Scope scope);

  List<Finding> inventoryFigures(@Param("scope") Scope scope);

  List<Finding> wronglyHeld(@Param("scope") Scope scope);

  List<Finding> repeatedInventories(@Param("scope") Scope scope);

  List<Finding> treeRows(@Param("scope") Scope scope);

  List<Finding> treeOrder(@Param("scope") Scope scope);

  List<Finding> treeNumbers(@Param("scope") Scope scope);

  List<Finding> treeRoots(@Param("scope") Scope scope);

  List<Finding> treeParents(@Param("scope") Scope scope);

  List<Finding> treeOverlaps(@Param("scope") Scope scope);

  List<Finding> treeDepths(@Param("scope") Scope scope);

  List<Finding> treePartitions(@Param("scope") Scope scope);

  List<Finding> repeatedCapabilities(@Param("scope") Scope scope);

  List<Finding> repeatedMembers(@Param("scope") Scope scope);

  List<Finding> lostMembers(@Param("scope") Scope scope);

  List<Finding> nestedDistances(@Param("scope") Scope scope);

  List<Finding> repeatedDistances(@Param("scope") Scope scope);

  List<Finding> unnamedPartitions(@Param("scope") Scope scope);

  List<Finding> unnamedProviders(@Param("scope") Scope scope);

  List<Finding> unnamedGroups(@Param("scope") Scope scope);

  List<Finding> unnamedConsumers(@Param("scope") Scope scope);

  List<Finding> repeatedNames(@Param("scope") Scope scope);

  List<Finding> namesOfNothing(@Param("scope") Scope scope);

  List<Reference> uuidColumns();

  List<Finding> malformedUuids(
      @Param("scope") Scope scope, @Param("table") String table, @Param("column") String column);

  List<Finding> repeatedUuids(
      @Param("scope") Scope scope, @Param("table") String table, @Param("column") String column);

  List<CodeColumn> codeColumns();

  List<Finding> repeatedCodes(
      @Param("scope") Scope scope,
      @Param("table") String table,
      @Param("column") String column,
      @Param("typed") boolean typed);

  List<Reference> references();

  List<Finding> orphans(
      @Param("scope") Scope scope,
      @Param("table") String table,
      @Param("column") String column,
      @Param("target") String target);
}

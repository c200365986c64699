package dev.runm.verify;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checks there are: those of the model, and those that follow from the schema's columns. */
final class Checks {
  private static final List<Check> OF_THE_MODEL =
      List.of(
          new Check(
              "use.capacity",
              "no provider is used beyond its capacity at any moment",
              VerifyMapper::overCapacity),
          new Check(
              "use.inventory",
              "every item is of a resource type that its provider has",
              VerifyMapper::itemsWithoutInventory),
          new Check(
              "use.units",
              "every item that holds now or later keeps min_unit, max_unit and step_size",
              VerifyMapper::itemsOffUnits),
          new Check(
              "use.together",
              "what an allocation that holds now or later uses of an inventory keeps max_unit",
              VerifyMapper::itemsTogether),
          new Check(
              "use.window", "every allocation ends after it begins", VerifyMapper::emptyWindows),
          new Check("use.items", "every allocation has items", VerifyMapper::allocationsOfNothing),
          new Check(
              "inventory.figures",
              "reserved <= total, min_unit <= max_unit, step_size > 0, allocation_ratio > 0",
              VerifyMapper::inventoryFigures),
          new Check(
              "inventory.held",
              "held is what allocations that never end use",
              VerifyMapper::wronglyHeld),
          new Check(
              "inventory.once",
              "a provider has one inventory of a resource type",
              VerifyMapper::repeatedInventories),
          new Check("tree.row", "every provider has one place in a tree", VerifyMapper::treeRows),
          new Check("tree.order", "nested_left < nested_right", VerifyMapper::treeOrder),
          new Check(
              "tree.numbers",
              "no number is used twice in a tree, be it left or right",
              VerifyMapper::treeNumbers),
          new Check(
              "tree.root",
              "a provider has its parent's root, and one without a parent is its own",
              VerifyMapper::treeRoots),
          new Check(
              "tree.parent",
              "every nested set lies inside that of its parent",
              VerifyMapper::treeParents),
          new Check(
              "tree.overlap",
              "two nested sets of a tree are one inside the other or apart",
              VerifyMapper::treeOverlaps),
          new Check(
              "tree.depth",
              "the set closest around a nested set is its parent's",
              VerifyMapper::treeDepths),
          new Check(
              "tree.partition",
              "a nested provider is in the partition of its root",
              VerifyMapper::treePartitions),
          new Check(
              "capability.once",
              "a provider has a capability once",
              VerifyMapper::repeatedCapabilities),
          new Check("group.once", "a provider is in a group once", VerifyMapper::repeatedMembers),
          new Check(
              "group.nested",
              "a nested provider is in every group of its parent",
              VerifyMapper::lostMembers),
          new Check(
              "distance.root",
              "only providers without a parent have distances",
              VerifyMapper::nestedDistances),
          new Check(
              "distance.once",
              "a provider is at one distance of a type from a group",
              VerifyMapper::repeatedDistances),
          new Check(
              "name.partition", "every partition has one name", VerifyMapper::unnamedPartitions),
          new Check("name.provider", "every provider has one name", VerifyMapper::unnamedProviders),
          new Check("name.group", "every provider group has one name", VerifyMapper::unnamedGroups),
          new Check("name.consumer", "every consumer has one name", VerifyMapper::unnamedConsumers),
          new Check(
              "name.once", "no two objects of a type have one name", VerifyMapper::repeatedNames),
          new Check("name.object", "every name is of an object", VerifyMapper::namesOfNothing));

  private final List<Check> all;

  /** Finds out which columns the schema has that hold uuids or refer to other tables. */
  Checks(VerifyMapper mapper) {
    all = new ArrayList<>(OF_THE_MODEL);
    for (Reference column : mapper.uuidColumns()) {
      all.add(wellFormed(column));
      if (column.fromColumn().equals("uuid")) {
        all.add(once(column));
      }
    }
    mapper.codeColumns().forEach(column -> all.add(column.once()));
    mapper.references().forEach(reference -> all.add(noOrphans(reference)));
  }

  /**
   * Returns the checks that a list of names and families separated by commas picks.
   *
   * @throws UsageException if a name is none, or there is none
   */
  List<Check> only(String list) {
    List<String> wishes =
        Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    if (wishes.isEmpty()) {
      throw new UsageException(
          "--only takes names of checks; there are: " + String.join(", ", families()));
    }
    for (String wish : wishes) {
      if (all.stream().noneMatch(check -> check.isMeantBy(wish))) {
        throw new UsageException(
            "no check is named %s%s; there are: %s"
                .formatted(wish, NearMiss.hint(wish, names()), String.join(", ", families())));
      }
    }
    return all.stream().filter(check -> wishes.stream().anyMatch(check::isMeantBy)).toList();
  }

  /** Returns the families of checks, and those of the model, with what each asserts. */
  static Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    for (Check check : OF_THE_MODEL) {
      String family = check.name().replaceFirst("\\..*", "");
      described.putIfAbsent(family, "all checks whose names begin so");
      described.put(check.name(), check.asserts());
    }
    return described;
  }

  List<Check> all() {
    return List.copyOf(all);
  }

  private List<String> names() {
    return Stream.concat(families().stream(), all.stream().map(Check::name)).toList();
  }

  private List<String> families() {
    return all.stream().map(check -> check.name().split("\\.")[0]).distinct().toList();
  }

  private static Check wellFormed(Reference column) {
    return new Check(
        "uuid.form." + column,
        column + " holds 32 hexadecimal digits",
        (mapper, scope) -> mapper.malformedUuids(scope, column.fromTable(), column.fromColumn()));
  }

  private static Check once(Reference column) {
    return new Check(
        "uuid.once." + column,
        "no two rows of " + column.fromTable() + " have one uuid",
        (mapper, scope) -> mapper.repeatedUuids(scope, column.fromTable(), column.fromColumn()));
  }

  private static Check noOrphans(Reference reference) {
    return new Check(
        "orphan." + reference,
        reference + " refers to a row of " + reference.toTable(),
        (mapper, scope) ->
            mapper.orphans(
                scope, reference.fromTable(), reference.fromColumn(), reference.toTable()));
  }
}

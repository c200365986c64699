package dev.runm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tables that answer a question together. */
record Chapter(String question, List<Table> tables) {
  private static final String OTHERS = "What was added to the model?";

  /** The model's, by the question that they answer; a table refers rather to later ones. */
  private static final List<Named> MODEL =
      List.of(
          new Named(
              "How are providers related to each other?",
              "provider_trees",
              "provider_group_members",
              "providers",
              "provider_groups",
              "partitions",
              "provider_types"),
          new Named(
              "How are their capabilities described?", "provider_capabilities", "capabilities"),
          new Named(
              "How is consumption recorded?",
              "inventories",
              "allocation_items",
              "resource_types",
              "allocations",
              "consumers",
              "consumer_types"),
          new Named("What is it called?", "object_names", "object_types"),
          new Named(
              "How near and far are providers?",
              "provider_distances",
              "distances",
              "distance_types"),
          new Named("What is loaded?", "runm_deployment"));

  private record Named(String question, List<String> tables) {
    Named(String question, String... tables) {
      this(question, List.of(tables));
    }
  }

  /** Returns the tables of a schema by what they answer; those that the model lacks come last. */
  static List<Chapter> of(Schema schema) {
    List<Chapter> chapters = new ArrayList<>();
    for (Named named : MODEL) {
      List<Table> found =
          named.tables().stream()
              .flatMap(name -> schema.tables().stream().filter(one -> one.name().equals(name)))
              .toList();
      chapters.add(new Chapter(named.question(), found));
    }
    List<Table> others =
        schema.tables().stream().filter(table -> OTHERS.equals(question(table.name()))).toList();
    chapters.add(new Chapter(OTHERS, others));
    return chapters.stream().filter(chapter -> !chapter.tables().isEmpty()).toList();
  }

  /** Returns the question that a table helps to answer. */
  static String question(String table) {
    return MODEL.stream()
        .filter(named -> named.tables().contains(table))
        .map(Named::question)
        .findFirst()
        .orElse(OTHERS);
  }

  /** Returns the names of the model's tables. */
  static List<String> model() {
    return MODEL.stream()
        .flatMap(named -> named.tables().stream())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns the references of its tables to each other, but for those to the same table. */
  List<Reference> inside() {
    List<String> names = tables.stream().map(Table::name).toList();
    return tables.stream()
        .flatMap(table -> table.references().stream())
        .filter(one -> names.contains(one.target()) && !one.isToItself())
        .toList();
  }
}

package dev.runm.completion;

import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which options and arguments take which names and codes of the loaded deployment. */
@Configuration(proxyBeanMethods = false)
class DatabaseWords {

  @Bean
  WordSource namesOfProviders(ObjectNames names) {
    return objects(
        names,
        "providers",
        "runm.provider",
        "",
        Set.of(
            "provider",
            "provider name",
            "why provider",
            "member",
            "under",
            "providers after",
            "distances from",
            "distances to"));
  }

  @Bean
  WordSource namesOfGroups(ObjectNames names) {
    return objects(
        names,
        "objects",
        "runm.provider_group",
        "provider group",
        Set.of("group", "groups like", "groups after"));
  }

  @Bean
  WordSource namesOfPartitions(ObjectNames names) {
    return objects(names, "objects", "runm.partition", "partition", Set.of("partition"));
  }

  @Bean
  WordSource namesOfConsumers(ObjectNames names) {
    return objects(
        names,
        "consumers",
        "runm.machine",
        "",
        Set.of("consumer", "consumer name", "consumers like"));
  }

  @Bean
  WordSource capabilityCodes(Beside beside) {
    return codes(beside, "capabilities", Set.of("capability"));
  }

  @Bean
  WordSource resourceTypeCodes(Beside beside) {
    return codes(beside, "resourceTypes", Set.of("resource"));
  }

  @Bean
  WordSource providerTypeCodes(Beside beside) {
    return codes(beside, "providerTypes", Set.of("providers type"));
  }

  @Bean
  WordSource consumerTypeCodes(Beside beside) {
    return codes(beside, "consumerTypes", Set.of("consumers type"));
  }

  @Bean
  WordSource distanceTypeCodes(Beside beside) {
    return codes(beside, "distanceTypes", Set.of("distances type"));
  }

  private static WordSource objects(
      ObjectNames names, String id, String type, String description, Set<String> serves) {
    return WordSource.of(
        serves, typed -> names.of(id, type, description, typed.prefix(), typed.most()));
  }

  private static WordSource codes(Beside beside, String id, Set<String> serves) {
    return WordSource.of(
        serves,
        typed ->
            beside
                .rows(
                    id,
                    Map.of(
                        "pattern", Patterns.startingWith(typed.prefix()), "most", typed.most() + 1))
                .stream()
                .map(row -> new Word(row.get(0), row.get(1)))
                .toList());
  }

  @Bean
  WordSource indexNames(SchemaWords schema) {
    return WordSource.of(
        Set.of(
            "whatif hide index",
            "whatif drop index",
            "whatif add index",
            "whatif reset index",
            "with",
            "without"),
        schema::change);
  }

  @Bean
  WordSource expectedIndexes(SchemaWords schema) {
    return WordSource.of(
        Set.of("expect what"),
        typed ->
            switch (typed.before().get(typed.before().size() - 1)) {
              case "index" -> schema.indexes();
              case "on" -> schema.tables();
              default -> List.of();
            });
  }

  @Bean
  WordSource tablesAndIndexes(SchemaWords schema) {
    return WordSource.of(
        Set.of("indexes names"), typed -> List.copyOf(schema.tablesAndIndexes(typed)));
  }

  @Bean
  WordSource namesOfTables(SchemaWords schema) {
    return WordSource.of(Set.of("table"), typed -> schema.tables());
  }

  @Bean
  WordSource namesOfVariables(VariableWords variables) {
    return WordSource.of(Set.of("variable"), variables::of);
  }

  @Bean
  WordSource wordsOfStatements(StatementWords words) {
    return WordSource.of(Set.of("sql statement"), words::of);
  }
}

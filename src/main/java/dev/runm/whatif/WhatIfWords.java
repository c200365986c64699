package dev.runm.whatif;

import dev.runm.error.UserException;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Lets names of indexes and tables complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class WhatIfWords {

  @Bean
  WordSource indexNames(ObjectProvider<WhatIfMapper> mapper) {
    return source(
        "index",
        () -> {
          SchemaIndexes schema =
              new SchemaIndexes(mapper.getObject().indexParts(), mapper.getObject().columns());
          return Stream.concat(
                  schema.all().stream().map(ExistingIndex::name), schema.tables().stream())
              .distinct()
              .toList();
        });
  }

  /** No words where the server cannot be asked. */
  private static WordSource source(String serves, Supplier<List<String>> words) {
    return WordSource.of(
        serves,
        () -> {
          try {
            return words.get();
          } catch (UserException | DataAccessException failure) {
            return List.of();
          }
        });
  }
}

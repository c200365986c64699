package dev.runm.whatif;

import dev.runm.shell.CommandCheck;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the indexes that are to be tried read before any is; the schema is not asked. */
@Configuration(proxyBeanMethods = false)
class WhatIfChecks {

  @Bean
  CommandCheck addCheck() {
    return of("whatif add", Change::with);
  }

  @Bean
  CommandCheck hideCheck() {
    return of("whatif hide", Change::without);
  }

  @Bean
  CommandCheck dropCheck() {
    return of("whatif drop", Change::without);
  }

  private static CommandCheck of(String command, Consumer<String> reading) {
    return new CommandCheck() {
      @Override
      public String command() {
        return command;
      }

      @Override
      public void check(Map<String, Object> given) {
        if (given.get("index") instanceof List<?> words) {
          reading.accept(String.join(" ", words.stream().map(String::valueOf).toList()));
        }
      }
    };
  }
}

package dev.runm.watch;

import dev.runm.shell.ArgumentCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has what {@code watch} takes checked before a run. */
@Configuration(proxyBeanMethods = false)
class WatchWords {

  @Bean
  ArgumentCheck everyCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> command.equals("watch") && parameter.equals("every"),
        (parameter, seconds) -> WatchCommand.pause(seconds));
  }

  @Bean
  ArgumentCheck countCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> command.equals("watch") && parameter.equals("count"),
        (parameter, count) -> WatchCommand.checkCount(Long.valueOf(count)));
  }
}

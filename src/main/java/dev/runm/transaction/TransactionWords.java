package dev.runm.transaction;

import dev.runm.session.Isolation;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Words that complete what the commands of this room take, checked before a run. */
@Configuration(proxyBeanMethods = false)
class TransactionWords {
  @Bean
  WordSource isolationWords() {
    return WordSource.choice(
        Set.of("isolation"),
        () -> Isolation.codes().stream().map(code -> new Word(code, "")).toList(),
        Isolation::meant);
  }

  @Bean
  ArgumentCheck isolationCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> parameter.equals("isolation"),
        (parameter, level) -> Isolation.parse(level));
  }
}

package dev.runm.verify;

import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets names of checks complete words at the prompt, also behind a comma. */
@Configuration(proxyBeanMethods = false)
class VerifyWords {

  @Bean
  WordSource checkNames() {
    return WordSource.of(
        Set.of("only"),
        typed -> {
          String before = typed.prefix().substring(0, typed.prefix().lastIndexOf(',') + 1);
          return Checks.described().entrySet().stream()
              .map(check -> new Word(before + check.getKey(), check.getValue()))
              .toList();
        });
  }
}

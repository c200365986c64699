package dev.runm.script;

import dev.runm.shell.CommandNames;
import dev.runm.shell.WordSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets words of scripts be known where a line is typed. */
@Configuration(proxyBeanMethods = false)
class ScriptConfiguration {

  @Bean
  WordSource keywords() {
    return WordSource.of(CommandNames.KEYWORD, Keyword::codes);
  }
}

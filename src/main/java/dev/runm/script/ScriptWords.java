package dev.runm.script;

import dev.runm.shell.FileWords;
import dev.runm.shell.WordSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets scripts complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class ScriptWords {

  @Bean
  WordSource scriptFiles() {
    return FileWords.of(Set.of("source file"), Set.of(".rsh"));
  }
}

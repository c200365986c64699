package dev.runm.prompt;

import dev.runm.shell.FileWords;
import dev.runm.shell.WordSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets files that commands write complete words. */
@Configuration(proxyBeanMethods = false)
class PromptWords {

  @Bean
  WordSource writtenFiles() {
    return FileWords.of(Set.of("out", "junit"), Set.of());
  }
}

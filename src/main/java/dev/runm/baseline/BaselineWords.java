package dev.runm.baseline;

import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets names of baselines complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class BaselineWords {

  @Bean
  WordSource baselineNames(BaselineFiles files) {
    return WordSource.choice(
        Set.of("baseline show name", "baseline drop name", "baseline check name"),
        () -> words(files));
  }

  /** It may as well be a new one. */
  @Bean
  WordSource namesToSave(BaselineFiles files) {
    return WordSource.of(Set.of("baseline save name"), typed -> words(files));
  }

  private static List<Word> words(BaselineFiles files) {
    return files.names().stream().map(name -> new Word(name, "baseline")).toList();
  }
}

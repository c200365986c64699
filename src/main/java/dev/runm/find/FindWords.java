package dev.runm.find;

import dev.runm.search.Selection;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets orders complete words at the prompt, and has orders and limits checked before a run. */
@Configuration(proxyBeanMethods = false)
class FindWords {

  @Bean
  WordSource orders() {
    return WordSource.choice(
        Set.of("order"),
        () ->
            List.of(
                new Word("name", "by name"),
                new Word("free", "most room first"),
                new Word("packed", "least room first"),
                new Word("random", "shuffled by --seed")));
  }

  @Bean
  ArgumentCheck orderCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> parameter.equals("order"),
        (parameter, order) -> Selection.of(order, null));
  }

  /** A statement of one's own may be asked for no row at all. */
  @Bean
  ArgumentCheck limitCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> parameter.equals("limit") && !command.equals("sql"),
        (parameter, limit) -> Limit.parse(limit));
  }
}

package dev.runm.completion;

import dev.runm.error.UserException;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.session.ServerAddress;
import dev.runm.session.Session;
import dev.runm.shell.CommandObserver;
import dev.runm.shell.Expected;
import dev.runm.shell.PromptFact;
import dev.runm.shell.PromptListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What is loaded, and where, for the prompt. It is asked for anew after each command; what does not
 * come at once is not shown until it comes, so that nothing old is taken for true.
 */
@Component
class LoadedFacts implements CommandObserver {
  /** A prompt that comes later than this would be felt to be late. */
  private static final Duration UNFELT = Duration.ofMillis(40);

  private static final int MOST_COUNTED = 100;

  private final ObjectProvider<Beside> beside;
  private final ObjectProvider<Session> session;
  private final ObjectProvider<PromptListener> prompt;
  private volatile Map<String, String> facts = Map.of();
  private volatile boolean known;
  private final AtomicInteger commands = new AtomicInteger();

  LoadedFacts(
      ObjectProvider<Beside> beside,
      ObjectProvider<Session> session,
      ObjectProvider<PromptListener> prompt) {
    this.beside = beside;
    this.session = session;
    this.prompt = prompt;
  }

  @Configuration(proxyBeanMethods = false)
  static class Facts {
    @Bean
    PromptFact deploymentFact(LoadedFacts facts) {
      return facts.fact("deployment");
    }

    @Bean
    PromptFact partitionFact(LoadedFacts facts) {
      return facts.fact("partition");
    }

    @Bean
    PromptFact schemaFact(LoadedFacts facts) {
      return facts.fact("schema");
    }

    @Bean
    PromptFact serverFact(LoadedFacts facts) {
      return facts.fact("server");
    }
  }

  private PromptFact fact(String name) {
    return new PromptFact() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<Styled> now() {
        ask();
        return Optional.ofNullable(facts.get(name)).map(text -> new Styled(text, Style.DIM));
      }
    };
  }

  @Override
  public void begins(List<String> words, Expected expected) {
    // nothing is known to change yet
  }

  @Override
  public void wraps() {
    // nor here
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> failure, Duration elapsed) {
    known = false;
    facts = Map.of();
    commands.incrementAndGet();
  }

  /** The first time nobody waits: the server may be starting. */
  private synchronized void ask() {
    if (known) {
      return;
    }
    known = true;
    int turn = commands.get();
    boolean first = turn == 0;
    long begin = System.nanoTime();
    beside
        .getObject()
        .begin(
            (statements, connection) -> {
              Map<String, String> found = new HashMap<>(where(session.getObject().server()));
              if (turn == commands.get()) {
                facts = Map.copyOf(found);
              }
              Map<String, Object> parameters =
                  Map.of("type", "runm.partition", "pattern", "%", "most", MOST_COUNTED);
              statements
                  .rows(connection, "deployment", Map.of())
                  .forEach(row -> found.put("deployment", row.get(0)));
              partition(statements.rows(connection, "objects", parameters))
                  .ifPresent(words -> found.put("partition", words));
              if (turn == commands.get()) {
                facts = Map.copyOf(found);
                if (first || System.nanoTime() - begin > UNFELT.toNanos()) {
                  prompt.ifAvailable(PromptListener::factChanged);
                }
              }
              return found;
            },
            first ? Duration.ZERO : UNFELT);
  }

  private static Map<String, String> where(ServerAddress address) {
    return Map.of("schema", address.schema(), "server", address.host());
  }

  private static Optional<String> partition(List<List<String>> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String more = names.size() == MOST_COUNTED ? "+" : "";
    return Optional.of(
        names.size() == 1 ? names.get(0).get(0) : names.size() + more + " partitions");
  }
}

package dev.runm.prompt;

import dev.runm.error.UserException;
import dev.runm.output.LineLook;
import dev.runm.output.Screen;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.shell.CommandObserver;
import dev.runm.shell.Expected;
import dev.runm.shell.PromptFact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How the last command ended, for the prompt. */
@Component
class StatusFacts implements CommandObserver {
  private volatile Optional<UserException> failure = Optional.empty();
  private volatile boolean any;

  @Configuration(proxyBeanMethods = false)
  static class Facts {
    @Bean
    PromptFact statusFact(StatusFacts status, ObjectProvider<Screen> screen) {
      return fact("status", () -> status.status(screen.getObject()));
    }

    @Bean
    PromptFact failureFact(StatusFacts status, ObjectProvider<Screen> screen) {
      return fact("failure", () -> status.failed(screen.getObject()));
    }
  }

  private static PromptFact fact(String name, Supplier<Optional<Styled>> now) {
    return new PromptFact() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<Styled> now() {
        return now.get();
      }
    };
  }

  private Optional<Styled> status(Screen screen) {
    Styled well = new Styled(LineLook.on(screen).isUnicode() ? "✓" : "ok", Style.GOOD);
    return any ? failed(screen).or(() -> Optional.of(well)) : Optional.empty();
  }

  private Optional<Styled> failed(Screen screen) {
    String mark = LineLook.on(screen).isUnicode() ? "✗ " : "failed ";
    return failure.map(why -> new Styled(mark + why.exitCode().value(), Style.BAD));
  }

  @Override
  public void begins(List<String> words, Expected expected) {
    failure = Optional.empty();
  }

  @Override
  public void wraps() {
    // what wraps it ends
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> thrown, Duration elapsed) {
    any = true;
    failure = thrown;
  }
}

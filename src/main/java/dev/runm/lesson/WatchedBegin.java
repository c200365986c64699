package dev.runm.lesson;

import dev.runm.error.UserException;
import dev.runm.shell.CommandObserver;
import dev.runm.shell.Expected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first to be told that a command begins: what the lesson has to say yet comes before it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WatchedBegin implements CommandObserver {
  private final LessonWatch watch;

  WatchedBegin(LessonWatch watch) {
    this.watch = watch;
  }

  @Override
  public void begins(List<String> words, Expected expected) {
    watch.begins(words);
  }

  @Override
  public boolean expectsAll() {
    return watch.isOn();
  }

  @Override
  public void wraps() {
    // what a command runs inside is its own affair
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> failure, Duration elapsed) {
    // the others are told first
  }
}

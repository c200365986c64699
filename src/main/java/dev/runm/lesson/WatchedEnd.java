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

/** The last to be told that a command is over: then all is known that may be asked of it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WatchedEnd implements CommandObserver {
  private final LessonWatch watch;

  WatchedEnd(LessonWatch watch) {
    this.watch = watch;
  }

  @Override
  public void begins(List<String> words, Expected expected) {
    // it was told to the first
  }

  @Override
  public void wraps() {
    // what a command runs inside is its own affair
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> failure, Duration elapsed) {
    watch.ended(failure);
  }
}

package dev.runm.watch;

import dev.runm.error.UsageException;
import dev.runm.output.Board;
import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.session.RunningStatement;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.Presentation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Repeats a command until somebody has seen enough. */
@Component
class Watching {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final ObjectProvider<Dispatcher> dispatcher;
  private final Presentation presentation;
  private final RunningStatement running;
  private final Screen screen;

  Watching(
      ObjectProvider<Dispatcher> dispatcher,
      Presentation presentation,
      RunningStatement running,
      Screen screen) {
    this.dispatcher = dispatcher;
    this.presentation = presentation;
    this.running = running;
    this.screen = screen;
  }

  /** An answer with the time that it took. */
  private record Answer(Report report, Duration elapsed) {}

  /**
   * Repeats it.
   *
   * @param count how often at most
   */
  void watch(CommandLine command, Duration pause, long count, Format format) {
    Optional<Board> board = format.isForReaders() ? screen.board() : Optional.empty();
    if (board.isEmpty()) {
      inLines(command, pause, count, format);
      return;
    }
    try (Board drawn = board.get()) {
      onBoard(command, pause, count, format, drawn);
    }
    if (presentation.isAtPrompt()) {
      running.reset(); // Ctrl-C is how it ends
    }
  }

  private void onBoard(
      CommandLine command, Duration pause, long count, Format format, Board board) {
    Optional<Answer> last = Optional.empty();
    for (long run = 1; run <= count; run++) {
      Answer answer;
      try {
        answer = answer(command);
      } catch (RuntimeException failure) {
        if (running.cancelled() && last.isPresent()) {
          return;
        }
        throw failure;
      }
      if (running.cancelled() && last.isPresent()) {
        return; // what a killed statement answers, such as SLEEP, is no answer
      }
      String head = "%s  every %s s: %s".formatted(now(), seconds(pause), command);
      Report before = last.map(Answer::report).orElse(answer.report());
      board.draw(head, before, answer.report(), format, answer.elapsed());
      last = Optional.of(answer);
      if (run < count && isLeft(board, pause)) {
        return;
      }
    }
  }

  private boolean isLeft(Board board, Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
      Duration look = LOOK.toNanos() < left ? LOOK : Duration.ofNanos(left);
      if (running.cancelled() || board.isLeftWithin(look)) {
        return true;
      }
    }
    return running.cancelled();
  }

  private void inLines(CommandLine command, Duration pause, long count, Format format) {
    for (long run = 1; run <= count && !running.cancelled(); run++) {
      String head = "--- %s %s".formatted(now(), command);
      Answer answer = answer(command);
      if (format.isForReaders()) {
        screen.line(head);
      } else {
        screen.notice(head);
      }
      presentation.show(answer.report(), format, answer.elapsed());
      if (run < count) {
        running.sleep(pause);
      }
    }
  }

  private Answer answer(CommandLine command) {
    long start = System.nanoTime();
    Object answer = dispatcher.getObject().runWrapped(command);
    if (answer instanceof Report report) {
      return new Answer(report, Duration.ofNanos(System.nanoTime() - start));
    }
    throw new UsageException("%s lists nothing: only what lists is repeated".formatted(command));
  }

  private static String seconds(Duration pause) {
    return BigDecimal.valueOf(pause.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private static String now() {
    return TIME.format(Instant.now());
  }
}

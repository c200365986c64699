package dev.runm.shell;

import dev.runm.line.Ending;
import dev.runm.line.Redirect;
import dev.runm.output.Destination;
import dev.runm.output.Diversion;
import dev.runm.output.Figures;
import dev.runm.output.Format;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.output.Showing;
import dev.runm.session.RunningStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Shows what commands answer as the user has set it and as the line ends: in which format, on the
 * screen, in a pager or elsewhere, with the time.
 */
@Component
public class Presentation {
  private final Screen screen;
  private final RunningStatement running;
  private final AnswerSettings settings;
  private final CommandClock clock;
  private boolean attended;
  private int depth;
  private long sentBefore;
  private boolean timeShown;

  Presentation(
      Screen screen, RunningStatement running, AnswerSettings settings, CommandClock clock) {
    this.clock = clock;
    this.screen = screen;
    this.running = running;
    this.settings = settings;
    screen.paintIn(settings::theme);
  }

  /** Takes note that somebody types at a prompt, and can turn pages there. */
  public void attend() {
    attended = true;
  }

  /** Whether the command that runs was typed at the prompt, and no script runs it. */
  public boolean isAtPrompt() {
    return attended && depth == 1;
  }

  FormatWish wish(Ending ending) {
    Stream<Format> ofFile =
        ending.redirect().stream().flatMap(found -> destination(found).format().stream());
    List<Format> preferred = Stream.concat(ofFile, settings.format().stream()).toList();
    return new FormatWish(ending.vertical(), preferred);
  }

  /**
   * Does what a command does, its answer going where its line says.
   *
   * @throws dev.runm.error.UserException if it cannot go there
   */
  <T> T during(Ending ending, Supplier<T> work) {
    long outerSent = sentBefore;
    boolean outerShown = timeShown;
    depth++;
    sentBefore = running.sent();
    timeShown = false;
    Waiting waiting = Waiting.at(screen, running, depth);
    try {
      if (ending.redirect().isEmpty()) {
        return work.get();
      }
      try (Diversion diversion =
          screen.divert(destination(ending.redirect().get()), running::cancelled)) {
        T result = work.get();
        reading(diversion::finish);
        return result;
      }
    } finally {
      waiting.end();
      depth--;
      sentBefore = outerSent;
      timeShown = outerShown;
    }
  }

  private static Destination destination(Redirect redirect) {
    return redirect.kind() == Redirect.Kind.PIPE
        ? new Destination.ToCommand(redirect.target(), redirect.arguments(), redirect.environment())
        : new Destination.ToFile(redirect.target(), redirect.kind() == Redirect.Kind.APPEND);
  }

  /** Shows an answer. */
  public void show(Report report, Format format, Duration elapsed) {
    Optional<String> pager = isAtPrompt() ? settings.pager() : Optional.empty();
    timeShown = format.isForReaders() && settings.timesListings();
    Showing showing = new Showing(settings.timesListings(), pager);
    reading(() -> screen.print(report, format, elapsed, showing));
  }

  /** At the prompt somebody reads what is shown, in a pager or behind a pipe. */
  private void reading(Runnable showing) {
    if (isAtPrompt()) {
      clock.stoppedFor(showing);
    } else {
      showing.run();
    }
  }

  /** Tells the time of a command that was run, where it is wanted and was not told. */
  void tellTime(Duration elapsed) {
    boolean lasted = depth == 1 && settings.bell() > 0 && elapsed.toSeconds() >= settings.bell();
    boolean asked = settings.timesAll() && running.sent() > sentBefore;
    if (!timeShown && (asked || lasted && screen.isLive())) {
      screen.notice("(" + Figures.duration(elapsed) + ")");
    }
    if (lasted) {
      screen.bell();
    }
  }
}

package dev.runm.lesson;

import dev.runm.output.Screen;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** What another session does during a step; there is one such session at a time. */
@Component
class Meanwhile {
  private final SecondShell second;
  private final StepCheck lines;
  private final Screen screen;
  private Optional<OtherSession> running = Optional.empty();
  private Optional<SecondShell.Opened> shell = Optional.empty();

  Meanwhile(SecondShell second, StepCheck lines, Screen screen) {
    this.second = second;
    this.lines = lines;
    this.screen = screen;
  }

  /**
   * Opens the other session in time, if a step of the lesson will need it. One that was opened
   * before the learner went over to another server is of no use any more.
   */
  void expect(Lesson lesson) {
    if (shell.filter(opened -> !second.isBeside(opened)).isPresent()) {
      leave();
    }
    if (shell.isEmpty() && lesson.steps().stream().anyMatch(step -> step.has(Part.MEANWHILE))) {
      shell = Optional.of(second.open());
    }
  }

  /** Begins what a step has it do; returns once it waits for the learner, or is done. */
  void begin(Lesson lesson, Step step) {
    end();
    if (step.has(Part.MEANWHILE)) {
      expect(lesson);
      OtherSession begun =
          new OtherSession(
              shell.orElseThrow().context(),
              step.lines(Part.MEANWHILE).stream().map(line -> lines.command(lesson, line)).toList(),
              screen);
      running = Optional.of(begun);
      begun.awaitReady();
    }
  }

  /** Ends it; what it holds is let go. */
  void end() {
    running.ifPresent(OtherSession::close);
    running = Optional.empty();
  }

  /** Closes the other session. */
  @PreDestroy
  void leave() {
    end();
    shell.ifPresent(opened -> opened.context().thenAccept(ConfigurableApplicationContext::close));
    shell = Optional.empty();
  }
}

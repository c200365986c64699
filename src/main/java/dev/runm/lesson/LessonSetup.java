package dev.runm.lesson;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Screen;
import dev.runm.shell.CommandLine;
import dev.runm.shell.CurrentDeployment;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.Expected;
import dev.runm.shell.Question;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the schema what a lesson or a step of it needs. */
@Component
class LessonSetup {
  private static final String LOAD = "load";
  private static final String YES = "lesson NAME --yes";

  private final Dispatcher dispatcher;
  private final StepCheck lines;
  private final CurrentDeployment deployment;
  private final LessonLoads loads;
  private final Question question;
  private final Screen screen;

  LessonSetup(
      Dispatcher dispatcher,
      StepCheck lines,
      CurrentDeployment deployment,
      LessonLoads loads,
      Question question,
      Screen screen) {
    this.dispatcher = dispatcher;
    this.lines = lines;
    this.deployment = deployment;
    this.loads = loads;
    this.question = question;
    this.screen = screen;
  }

  /**
   * Runs what the lesson begins with. Whoever goes on with a lesson finds the deployment as it was
   * left, or else one in which the steps before were done.
   *
   * @param at the step that comes first
   * @param agreed whether a deployment that no lesson has loaded may go
   * @throws UserException if a command fails, or nobody agrees to lose such a deployment
   */
  void open(Lesson lesson, int at, boolean agreed) {
    List<Block.Line> setup = lesson.opening().lines(Part.SETUP);
    Optional<String> loaded = deployment.name();
    boolean there =
        setup.stream()
            .map(line -> lines.command(lesson, line))
            .filter(LessonSetup::isLoad)
            .anyMatch(command -> loaded.equals(Optional.of(command.words().get(1))));
    if (at > 0 && there) {
      return;
    }
    setup.forEach(line -> run(lesson, line, agreed));
    for (Step step : lesson.steps().subList(0, at)) {
      prepare(lesson, step, agreed);
      step.solution().forEach(line -> tryOut(lesson, line));
    }
  }

  /** Runs what a step begins with. */
  void prepare(Lesson lesson, Step step, boolean agreed) {
    step.lines(Part.SETUP).forEach(line -> run(lesson, line, agreed));
  }

  private void askToReplace() {
    Optional<String> other = loads.ofAnother();
    if (other.isPresent() && !question.isAttended()) {
      throw new UserException(
          ("the lesson would replace %s, which no lesson has loaded, and all that it holds:"
                  + " %s agrees, runm --schema NAME works in another schema")
              .formatted(other.get(), YES));
    }
    other.ifPresent(
        name ->
            question.agree(
                "The lesson replaces %s and all that it holds: go on?".formatted(name), YES));
  }

  private static boolean isLoad(CommandLine command) {
    return command.words().size() > 1 && command.words().get(0).equals(LOAD);
  }

  /** Runs a line of the lesson; what goes wrong is told with its place. */
  private void run(Lesson lesson, Block.Line line, boolean agreed) {
    CommandLine command = lines.command(lesson, line);
    if (isLoad(command) && !agreed) {
      askToReplace();
    }
    try {
      show(lesson, line);
      dispatcher.run(command, Expected.NOTHING);
      if (isLoad(command)) {
        loads.note();
      }
    } catch (UserException failure) {
      if (line.mayFail() && failure.exitCode() != ExitCode.INTERRUPTED) {
        screen.notice(failure.getMessage());
        return;
      }
      throw new LessonFailedException(
          failure.exitCode(), lesson.at(line.number()) + failure.getMessage(), failure);
    }
  }

  /** Runs a line that may fail: a lesson may teach that it does. */
  void tryOut(Lesson lesson, Block.Line line) {
    show(lesson, line);
    try {
      dispatcher.run(lines.command(lesson, line), Expected.SURELY);
    } catch (UserException failure) {
      if (failure.exitCode() == ExitCode.INTERRUPTED) {
        throw failure;
      }
      screen.error(failure.getMessage());
    }
  }

  private void show(Lesson lesson, Block.Line line) {
    screen.notice("runm> " + StepCheck.typed(lesson, line));
  }
}

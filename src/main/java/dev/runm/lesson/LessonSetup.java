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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the schema what a lesson or a step of it needs. */
@Component
class LessonSetup {
  private static final String LOAD = "load";
  private static final String ELSEWHERE =
      "connect HOST/SCHEMA or runm --url HOST/SCHEMA works in another schema";

  /** Changes the session alone. */
  private static final String SET = "set";

  /** May change anything. */
  private static final String SOURCE = "source";

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
   * @throws UserException if a command fails, or nobody agrees to lose what no lesson has loaded
   */
  void open(Lesson lesson, int at, Agreement agreement) {
    List<Block.Line> setup = lesson.opening().lines(Part.SETUP);
    boolean there =
        deployment.name().filter(loaded(lesson, setup.stream()).toList()::contains).isPresent();
    if (at > 0 && there && loads.ofAnother().isEmpty()) {
      return;
    }
    setup.forEach(line -> run(lesson, line, agreement));
    for (Step step : lesson.steps().subList(0, at)) {
      prepare(lesson, step, agreement);
      step.solution().forEach(line -> tryOut(lesson, line, agreement));
    }
  }

  /** Returns the deployments that lines load. */
  private Stream<String> loaded(Lesson lesson, Stream<Block.Line> setup) {
    return setup
        .map(line -> lines.command(lesson, line))
        .filter(LessonSetup::isLoad)
        .map(command -> command.words().get(1));
  }

  /** Returns the deployment that the lesson has loaded, if another one is there now. */
  Optional<String> replaced(Lesson lesson) {
    Stream<Block.Line> ofSteps =
        lesson.steps().stream()
            .flatMap(
                step -> Stream.concat(step.lines(Part.SETUP).stream(), step.solution().stream()));
    List<String> own =
        loaded(lesson, Stream.concat(lesson.opening().lines(Part.SETUP).stream(), ofSteps))
            .toList();
    return deployment.name().filter(own::contains).isPresent()
        ? Optional.empty()
        : own.stream().findFirst();
  }

  /** Runs what a step begins with. */
  void prepare(Lesson lesson, Step step, Agreement agreement) {
    step.lines(Part.SETUP).forEach(line -> run(lesson, line, agreement));
  }

  /** Asks before a command writes to a deployment that no lesson has loaded. */
  private void ask(CommandLine command, Agreement agreement) {
    if (agreement.given()) {
      return;
    }
    if (isLoad(command)) {
      loads.ofAnother().ifPresent(name -> askToReplace(name, agreement));
    } else if (mayChange(command)) {
      loads.toBeAskedAbout().ifPresent(name -> askToRun(command, name, agreement));
    }
  }

  private void askToReplace(String name, Agreement agreement) {
    ask(
        "replace %s, which no lesson has loaded, and all that it holds".formatted(name),
        "replaces %s and all that it holds".formatted(name),
        agreement);
  }

  /** One answer is enough for all that follows in that deployment. */
  private void askToRun(CommandLine command, String name, Agreement agreement) {
    ask(
        "run %s in %s, which no lesson has loaded".formatted(command, name),
        "runs %s in %s".formatted(command, name),
        agreement);
    loads.agree();
  }

  private void ask(String would, String does, Agreement agreement) {
    if (!question.isAttended()) {
      throw new UserException(
          "the lesson would %s: %s agrees, %s".formatted(would, agreement.option(), ELSEWHERE));
    }
    question.agree("The lesson %s: go on?".formatted(does), agreement.option());
  }

  private boolean mayChange(CommandLine command) {
    String name = command.words().get(0);
    return name.equals(SOURCE) || !name.equals(SET) && dispatcher.changes(command);
  }

  private static boolean isLoad(CommandLine command) {
    return command.words().size() > 1 && command.words().get(0).equals(LOAD);
  }

  /** Runs a line of the lesson; what goes wrong is told with its place. */
  private void run(Lesson lesson, Block.Line line, Agreement agreement) {
    CommandLine command = lines.command(lesson, line);
    ask(command, agreement);
    try {
      show(lesson, line);
      run(command, Expected.NOTHING);
    } catch (UserException failure) {
      if (line.mayFail() && failure.exitCode() != ExitCode.INTERRUPTED) {
        return;
      }
      throw new LessonFailedException(
          failure.exitCode(), lesson.at(line.number()) + failure.getMessage(), failure);
    }
  }

  private void run(CommandLine command, Expected expected) {
    dispatcher.run(command, expected);
    if (isLoad(command)) {
      loads.note();
    }
  }

  /** Runs a line that may fail: a lesson may teach that it does. */
  void tryOut(Lesson lesson, Block.Line line, Agreement agreement) {
    CommandLine command = lines.command(lesson, line);
    ask(command, agreement);
    show(lesson, line);
    try {
      run(command, Expected.SURELY);
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

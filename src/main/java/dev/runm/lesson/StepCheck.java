package dev.runm.lesson;

import dev.runm.error.UsageException;
import dev.runm.expect.Expectations;
import dev.runm.output.Figures;
import dev.runm.session.DatabaseFailure;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Compares the learner's last command with what a step expects. */
@Component
class StepCheck {
  private static final String EXPECT = "expect";
  private static final String FOLDER = "${folder}";

  private static final Pattern FIGURE = Pattern.compile("\\$\\{(rows|examined|statements)}");

  private final Dispatcher dispatcher;
  private final Expectations expectations;

  StepCheck(Dispatcher dispatcher, Expectations expectations) {
    this.dispatcher = dispatcher;
    this.expectations = expectations;
  }

  /**
   * Looks whether all that is to be run and expected is written right.
   *
   * @throws UsageException naming file and line of what is not
   */
  void verify(Lesson lesson) {
    verify(lesson, lesson.opening());
    lesson.steps().forEach(step -> verify(lesson, step));
  }

  private void verify(Lesson lesson, Step step) {
    for (Block block : step.blocks()) {
      if (block.part().isCommands()) {
        block.commands().forEach(line -> verify(lesson, block.part(), line));
      }
    }
  }

  private void verify(Lesson lesson, Part part, Block.Line line) {
    try {
      CommandLine command = command(lesson, line);
      boolean expects = command.words().get(0).equals(EXPECT);
      if (part == Part.CHECK && !expects) {
        throw new UsageException(
            "a check is made of lines that begin with expect, not '%s'".formatted(command));
      } else if (expects) {
        expectations.check(command.words().subList(1, command.words().size()));
      } else if (part != Part.MEANWHILE || !command.words().equals(List.of(OtherSession.WAIT))) {
        dispatcher.unwrapped(command);
      }
    } catch (UsageException wrong) {
      throw new UsageException(lesson.at(line.number()) + wrong.getMessage(), wrong);
    }
  }

  /** Returns a line of a lesson as a command, the lesson's folder put in where it is named. */
  CommandLine command(Lesson lesson, Block.Line line) {
    return dispatcher.line(line.text()).each(word -> word.replace(FOLDER, folder(lesson)));
  }

  /** Returns a line as it can be typed. */
  static String typed(Lesson lesson, Block.Line line) {
    return line.text().replace(FOLDER, folder(lesson));
  }

  private static String folder(Lesson lesson) {
    Path parent = lesson.file().getParent();
    return parent == null ? "." : parent.toString();
  }

  /** Something of a step that does not hold. */
  record Unmet(int line, String words) {}

  /** Returns what was expected first that is not so; nothing if the step is done. */
  Optional<Unmet> unmet(Lesson lesson, Step step) {
    for (Block.Line line : step.lines(Part.CHECK)) {
      List<String> words = command(lesson, line).words();
      Optional<String> unmet = unmet(words.subList(1, words.size()));
      if (unmet.isPresent()) {
        return Optional.of(new Unmet(line.number(), about(words).orElse(unmet.get())));
      }
    }
    return Optional.empty();
  }

  /** Another command is no wrong answer, but an answer to something else. */
  private static Optional<String> about(List<String> words) {
    return words.size() > 2 && words.get(1).equals("command")
        ? Optional.of(
            "this step is about `%s`".formatted(String.join(" ", words.subList(2, words.size()))))
        : Optional.empty();
  }

  private Optional<String> unmet(List<String> expectation) {
    try {
      return expectations.unmet(expectation);
    } catch (RuntimeException cannotTell) {
      return Optional.of("this cannot be told: " + DatabaseFailure.words(cannotTell));
    }
  }

  /** Returns a text with the figures of the last command put in. */
  String told(String text) {
    return FIGURE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    expectations.figure(found.group(1)).map(Figures::count).orElse("some")));
  }
}

package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import dev.runm.output.Screen;
import dev.runm.settings.Settings;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a script, and with those that it calls, before anything runs. */
@Component
class DryRun {
  /** Of long loops the first words are enough. */
  private static final int MOST = 1_000;

  private static final List<String> EXPECT_ERROR = List.of("expect", "error");

  private final ObjectProvider<Dispatcher> dispatcher;
  private final RestRule rule;
  private final ScriptVariables variables;
  private final LastResults results;
  private final ObjectProvider<Settings> settings;
  private final Screen screen;

  DryRun(
      ObjectProvider<Dispatcher> dispatcher,
      RestRule rule,
      ScriptVariables variables,
      LastResults results,
      ObjectProvider<Settings> settings,
      Screen screen) {
    this.dispatcher = dispatcher;
    this.rule = rule;
    this.variables = variables;
    this.results = results;
    this.settings = settings;
    this.screen = screen;
  }

  /**
   * Checks a file.
   *
   * @throws UserException if something is wrong; all of it is shown
   */
  void check(String name, List<String> arguments) {
    Walk walk = new Walk();
    walk.file(name, arguments);
    walk.end(name);
  }

  /** Checks what comes through a pipe. */
  void check(InputScript input, List<String> arguments) {
    Walk walk = new Walk();
    walk.script(new Part(InputScript.NAME, arguments), input.all());
    walk.end(InputScript.NAME);
  }

  /** A script, and what it is called with. */
  private record Part(String script, List<String> arguments) {}

  /** One look at all lines. */
  private final class Walk implements Statement.Visitor<Part> {
    private final ScriptFiles files = new ScriptFiles(rule);
    private final KnownNames known =
        new KnownNames(variables, results, settings, value -> KnownNames.SOME_VALUE);
    private final Map<String, UserException> wrong = new LinkedHashMap<>();
    private Optional<ScriptFailedException> before = Optional.empty();
    private int bodies;

    void file(String name, List<String> arguments) {
      ScriptFiles.Read script = files.read(name);
      files.during(script, () -> script(new Part(script.name(), arguments), script.lines()));
    }

    void script(Part part, List<ScriptLine> lines) {
      List<Statement> statements = statements(part, lines);
      new SetNames(files, rule, known).of(statements);
      Statement.each(statements, this, part);
    }

    /** Where the blocks are wrong, that is one finding, and commands are looked at without them. */
    private List<Statement> statements(Part part, List<ScriptLine> lines) {
      try {
        return ScriptParser.parse(part.script(), lines);
      } catch (ScriptFailedException unclear) {
        wrong.putIfAbsent(unclear.getMessage(), unclear);
        known.doubtAll();
        return LooseLines.of(lines);
      }
    }

    @Override
    public void run(Statement.Run command, Part part) {
      forgive(command.line(), part);
      before = tried(part, command.line(), () -> command(command.line(), part));
    }

    /** What the line before is wrong with may be what this one expects. */
    private void forgive(ScriptLine line, Part part) {
      Optional<String> expected = before.flatMap(any -> expectedError(line, part));
      before
          .filter(failure -> expected.filter(failure.failure()::says).isPresent())
          .ifPresent(failure -> wrong.remove(failure.deepest().getMessage()));
    }

    private Optional<String> expectedError(ScriptLine line, Part part) {
      try {
        List<String> words = line(line, part).words();
        return words.size() > 2 && words.subList(0, 2).equals(EXPECT_ERROR)
            ? Optional.of(String.join(" ", words.subList(2, words.size())))
            : Optional.empty();
      } catch (UserException unreadable) {
        return Optional.empty();
      }
    }

    private CommandLine line(ScriptLine line, Part part) {
      return CommandLine.of(line.text(), known.with(part.arguments()), rule);
    }

    @Override
    public void branches(Statement.If block, Part part) {
      block.branches().forEach(branch -> branch.condition().operands().forEach(known::ask));
      for (Statement.Branch branch : block.branches()) {
        tried(part, branch.line(), () -> values(branch.condition().operands(), part));
        Statement.each(branch.body(), this, part);
      }
      Statement.each(block.otherwise(), this, part);
    }

    /** The body is checked with each word, as far as the words are known. */
    @Override
    public void each(Statement.For loop, Part part) {
      int before = bodies;
      tried(
          part,
          loop.line(),
          () -> {
            variables.check(loop.variable(), List.of(loop.variable()));
            Loops.each(
                loop.words(),
                text -> Words.of(text, known.with(part.arguments()), RestRule.NONE),
                word -> {
                  known.give(loop.variable(), List.of(word));
                  Statement.each(loop.body(), this, part);
                  return ++bodies < MOST;
                });
            return loop;
          });
      known.forget(loop.variable());
      if (bodies == before) {
        Statement.each(loop.body(), this, part);
      }
    }

    @Override
    public void repeat(Statement.Repeat loop, Part part) {
      tried(part, loop.line(), () -> values(List.of(loop.count()), part));
      Statement.each(loop.body(), this, part);
    }

    private Object values(List<String> texts, Part part) {
      texts.forEach(text -> Words.of(text, known.with(part.arguments()), RestRule.NONE));
      return texts;
    }

    private Object command(ScriptLine line, Part part) {
      CommandLine command = line(line, part);
      List<String> words = command.words();
      if (words.isEmpty()) {
        return words;
      }
      dispatcher.getObject().check(command);
      if (words.get(0).equals("set")) {
        Assignment.of(words.subList(1, words.size())).ifPresent(set -> known.forget(set.name()));
      }
      if (words.get(0).equals("source") && words.get(1).contains(KnownNames.SOME_VALUE)) {
        known.doubtAll();
      } else if (words.get(0).equals("source")) {
        file(words.get(1), words.subList(2, words.size()));
      }
      return words;
    }

    /**
     * Returns what was not known to be wrong before. What hangs on a value that only a run knows is
     * left to the run.
     */
    private Optional<ScriptFailedException> tried(
        Part part, ScriptLine line, Supplier<Object> work) {
      try {
        work.get();
      } catch (UserException failure) {
        ScriptFailedException placed = new ScriptFailedException(part.script(), line, failure);
        if (!failure.says(KnownNames.SOME_VALUE)
            && wrong.putIfAbsent(placed.deepest().getMessage(), placed) == null) {
          return Optional.of(placed);
        }
      }
      return Optional.empty();
    }

    void end(String name) {
      if (wrong.isEmpty()) {
        screen.notice("%s: nothing is wrong, and nothing was run".formatted(name));
        return;
      }
      List<UserException> all = List.copyOf(wrong.values());
      if (all.size() == 1) {
        throw all.get(0);
      }
      all.forEach(screen.messages()::error);
      throw new UsageException(
          "%s: %d lines are wrong, and nothing was run".formatted(name, all.size()));
    }
  }
}

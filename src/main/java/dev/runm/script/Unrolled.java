package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import dev.runm.shell.Aside;
import dev.runm.shell.CancelledException;
import dev.runm.shell.CommandLine;
import dev.runm.shell.CommandNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The commands of a script as they would run, as far as that is known before. */
final class Unrolled implements Statement.Visitor<Unrolled.Part> {
  /** Of a long loop the first are enough. */
  private static final int MOST = 1_000;

  private final ScriptFiles files;
  private final RestRule rule;
  private final CommandNames names;
  private final KnownNames known;
  private final BooleanSupplier cancelled;
  private final List<ScriptCommand> commands = new ArrayList<>();
  private Optional<ScriptLine> calling = Optional.empty();
  private int bodies;

  /** A script, and what its lines refer to. */
  record Part(String script, References references) {}

  /**
   * @param cancelled whether nobody wants to know any more
   */
  Unrolled(
      ScriptFiles files,
      RestRule rule,
      CommandNames names,
      KnownNames known,
      BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    this.files = files;
    this.rule = rule;
    this.names = names;
    this.known = known;
  }

  List<ScriptCommand> commands() {
    return commands;
  }

  void file(String name, List<String> arguments) {
    ScriptFiles.Read script = files.read(name);
    if (calling.isEmpty()) {
      files.during(script, () -> new SetNames(files, rule, known).of(script.statements()));
    }
    Part part = new Part(script.name(), known.with(arguments));
    files.during(script, () -> Statement.each(script.statements(), this, part));
  }

  @Override
  public void run(Statement.Run command, Part part) {
    placed(part, command.line(), () -> command(command.line(), part));
  }

  @Override
  public void branches(Statement.If block, Part part) {
    block.branches().forEach(branch -> Statement.each(branch.body(), this, part));
    Statement.each(block.otherwise(), this, part);
  }

  @Override
  public void each(Statement.For loop, Part part) {
    placed(
        part,
        loop.line(),
        () ->
            Loops.each(
                loop.words(),
                text -> Words.of(text, part.references(), RestRule.NONE),
                word -> {
                  if (cancelled.getAsBoolean()) {
                    throw new CancelledException(null);
                  }
                  known.give(loop.variable(), List.of(word));
                  Statement.each(loop.body(), this, part);
                  return ++bodies < MOST && commands.size() < MOST;
                }));
  }

  @Override
  public void repeat(Statement.Repeat loop, Part part) {
    Statement.each(loop.body(), this, part);
  }

  private static void placed(Part part, ScriptLine line, Runnable work) {
    try {
      work.run();
    } catch (ScriptFailedException placed) {
      throw placed;
    } catch (UserException failure) {
      throw new ScriptFailedException(part.script(), line, failure);
    }
  }

  private void command(ScriptLine line, Part part) {
    CommandLine command = CommandLine.of(line.text(), part.references(), rule);
    List<String> words = command.words();
    if (words.isEmpty()) {
      return;
    }
    if (words.get(0).equals("set")) {
      Assignment.of(words.subList(1, words.size()))
          .ifPresent(made -> known.give(made.name(), made.values()));
    }
    if (words.get(0).equals("source") && words.size() > 1 && !words.get(1).contains("${")) {
      sourced(line, words);
    } else if (names.aside(words).filter(work -> work != Aside.Work.RUNS).isEmpty()) {
      commands.add(new ScriptCommand(number(line), command));
    }
  }

  /** The line is that of the outermost script, whose lines are counted. */
  private int number(ScriptLine line) {
    return calling.orElse(line).number();
  }

  private void sourced(ScriptLine line, List<String> words) {
    Optional<ScriptLine> outer = calling;
    calling = outer.or(() -> Optional.of(line));
    try {
      file(words.get(1), words.subList(2, words.size()));
    } finally {
      calling = outer;
    }
  }
}

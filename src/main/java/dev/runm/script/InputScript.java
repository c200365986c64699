package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.session.RunningStatement;
import dev.runm.shell.Expected;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.Signals;

/** A script that is read while it runs. */
final class InputScript {
  static final String NAME = "standard input";

  private final BufferedReader input;
  private final ScriptLines lines;
  private final List<ScriptLine> block = new ArrayList<>();
  private int depth;
  private boolean begun;

  InputScript(BufferedReader input, RestRule rule) {
    this.input = input;
    this.lines = new ScriptLines(NAME, rule);
  }

  /** Returns all of it. */
  List<ScriptLine> all() {
    List<ScriptLine> all = new ArrayList<>();
    for (String line = next(); line != null; line = next()) {
      lines.take(line).ifPresent(all::add);
    }
    lines.end().ifPresent(all::add);
    return all;
  }

  /** Runs each command, or block of commands, as soon as its end is there. */
  void run(Execution execution, RunningStatement running, Recorder recorder) {
    for (String line = next(); line != null; line = next()) {
      Optional<ScriptLine> command = lines.take(line);
      if (command.isPresent()) {
        take(command.get(), execution, running, recorder);
      }
    }
    Optional<ScriptLine> open = unlessFailed(execution, lines::end);
    open.ifPresent(line -> take(line, execution, running, recorder));
    unlessFailed(execution, () -> ScriptParser.parse(NAME, block));
    execution.end();
  }

  /** What failed before is said before what is wrong with what follows. */
  private static <T> T unlessFailed(Execution execution, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UserException wrong) {
      execution.end();
      throw wrong;
    }
  }

  private void take(
      ScriptLine line, Execution execution, RunningStatement running, Recorder recorder) {
    block.add(line);
    Optional<Keyword> keyword = Keyword.of(line);
    if (keyword.filter(Keyword::opensBlock).isPresent()) {
      depth++;
    } else if (keyword.filter(word -> word == Keyword.END).isPresent()) {
      depth--;
    }
    if (depth > 0) {
      return;
    }
    List<Statement> statements = unlessFailed(execution, () -> ScriptParser.parse(NAME, block));
    String text = String.join("\n", block.stream().map(ScriptLine::text).toList());
    int first = block.get(0).number();
    block.clear();
    recorder.during(
        text,
        first,
        execution,
        () -> runInterruptibly(() -> execution.run(statements, Expected.PERHAPS), running));
  }

  /** While the next line is waited for, Ctrl-C ends the program. */
  private static void runInterruptibly(Runnable work, RunningStatement running) {
    Object before = Signals.register("INT", running::cancel);
    try {
      work.run();
    } finally {
      Signals.unregister("INT", before);
    }
  }

  private String next() {
    try {
      String line = input.readLine();
      boolean first = !begun;
      begun = true;
      return first && line != null ? ScriptReader.withoutMark(line) : line;
    } catch (IOException failure) {
      throw new UserException("cannot read " + NAME + ": " + failure.getMessage(), failure);
    }
  }
}

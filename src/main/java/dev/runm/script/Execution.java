package dev.runm.script;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import dev.runm.shell.Aside;
import dev.runm.shell.CancelledException;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Expected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One script while it runs. A command that fails ends it, unless the next command expects an error,
 * or failures are to be gone on after.
 */
final class Execution {
  private final String script;
  private final Scope scope;
  private final ScriptPlace around;
  private final Lookahead lookahead;
  private final boolean always;
  private boolean goesOn;
  private @Nullable ScriptFailedException pending;

  /** Whether the failure is one to be gone on after, whatever holds for later ones. */
  private boolean tolerated;

  /**
   * @param script its name, or nothing at the prompt
   * @param goesOn whether it goes on after a command that fails
   * @param always whether that stays so, whatever the script says
   */
  Execution(String script, Scope scope, ScriptPlace around, boolean goesOn, boolean always) {
    this.always = always;
    this.script = script;
    this.scope = scope;
    this.around = around;
    this.lookahead = new Lookahead(around.names());
    this.goesOn = goesOn;
  }

  boolean goesOn() {
    return goesOn;
  }

  /**
   * Runs statements one after another.
   *
   * @param after what is known of what follows them
   * @throws ScriptFailedException what went wrong, with the place
   */
  void run(List<Statement> statements, Expected after) {
    for (int i = 0; i < statements.size(); i++) {
      Expected next = lookahead.first(statements.subList(i + 1, statements.size()), after);
      try {
        statements.get(i).runIn(this, next);
      } catch (ScriptFailedException failure) {
        if (!goesOn || failure.exitCode() == ExitCode.INTERRUPTED) {
          throw failure;
        }
        failed(failure);
      }
    }
  }

  /** Returns the failure that the next command may still expect. */
  Optional<ScriptFailedException> unsettled() {
    return Optional.ofNullable(pending);
  }

  /** Takes note that nothing follows, for whatever failed last. */
  void end() {
    settle(false, false);
  }

  void branches(Statement.If block, Expected next) {
    for (Statement.Branch branch : block.branches()) {
      if (evaluated(branch.line(), () -> branch.condition().holds(this::value))) {
        run(branch.body(), next);
        return;
      }
    }
    run(block.otherwise(), next);
  }

  void each(Statement.For loop, Expected next) {
    List<Statement> body = loop.body();
    Expected around = lookahead.around(body, next);
    evaluated(
        loop.line(),
        () -> {
          Loops.each(
              loop.words(),
              text -> Words.of(text, scope, RestRule.NONE),
              word -> {
                checkCancelled(loop.line());
                scope.variables().set(loop.variable(), List.of(word));
                run(body, around);
                return true;
              });
          return true;
        });
  }

  void repeat(Statement.Repeat loop, Expected next) {
    Expected around = lookahead.around(loop.body(), next);
    long times = evaluated(loop.line(), () -> Loops.times(loop.count(), value(loop.count())));
    for (long i = 0; i < times; i++) {
      checkCancelled(loop.line());
      run(loop.body(), around);
    }
  }

  void onError(Statement.OnError mode) {
    goesOn = always || mode.goesOn();
  }

  private String value(String operand) {
    return String.join(" ", Words.of(operand, scope, RestRule.NONE));
  }

  /** What cannot be told because a command failed is that command's fault. */
  private <T> T evaluated(ScriptLine line, Supplier<T> work) {
    try {
      return work.get();
    } catch (ScriptFailedException placed) {
      throw placed;
    } catch (UserException failure) {
      if (pending != null && !tolerated) {
        throw pending;
      }
      throw new ScriptFailedException(script, line, failure);
    }
  }

  private void checkCancelled(ScriptLine line) {
    if (around.running().cancelled()) {
      throw new ScriptFailedException(script, line, new CancelledException(null));
    }
  }

  void command(ScriptLine line, Expected expected) {
    checkCancelled(line);
    String[] words = line.words();
    Optional<Aside.Work> aside = around.names().aside(List.of(words));
    boolean expects = aside.filter(Aside.Work.ASKS::equals).isPresent();
    boolean ofError = expects && words.length > 1 && words[1].equals("error");
    if (!tolerated || ofError) {
      settle(ofError, false);
    }
    long start = System.nanoTime();
    boolean dispatched = false;
    try {
      NotedReferences references = new NotedReferences(line.text(), scope);
      CommandLine command = CommandLine.of(line.text(), references, around.rule());
      if (command.words().isEmpty()) {
        return;
      }
      settle(ofError, aside.filter(Aside.Work::isPassing).isPresent());
      String shown = references.shown().strip();
      if (aside.filter(Aside.Work.SPEAKS::equals).isEmpty()) {
        around.show(shown);
      }
      dispatched = true;
      around.dispatcher().run(command, expected);
      if (expects) {
        around.outcomes().met(script, line, shown, since(start));
      }
    } catch (UserException failure) {
      if (!dispatched && failure.exitCode() != ExitCode.INTERRUPTED) {
        around.dispatcher().refused(List.of(words), failure);
      }
      failed(new ScriptFailedException(script, line, failure, since(start)));
    }
  }

  private void failed(ScriptFailedException failure) {
    if (failure.exitCode() == ExitCode.INTERRUPTED) {
      throw failure;
    }
    settle(false, false);
    pending = failure;
    tolerated = goesOn;
    if (tolerated) {
      around.screen().messages().error(failure);
    }
  }

  /**
   * Decides on the failure that is not decided on yet.
   *
   * @param expected whether the next command expects it
   * @param waits whether there is time yet to ask about it
   */
  private void settle(boolean expected, boolean waits) {
    Optional<ScriptFailedException> failure = Optional.ofNullable(pending);
    if (failure.isEmpty()) {
      return;
    }
    if (expected) {
      if (!tolerated) {
        around.screen().messages().error(failure.get());
      }
      pending = null;
    } else if (!tolerated) {
      throw failure.get();
    } else if (scope.results().asked()) {
      pending = null;
    } else if (!waits) {
      around.outcomes().failed(failure.get());
      pending = null;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}

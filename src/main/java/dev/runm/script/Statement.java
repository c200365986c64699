package dev.runm.script;

import dev.runm.shell.Expected;
import java.util.List;

/** What a script is made of. */
sealed interface Statement {
  /** Returns where it begins. */
  ScriptLine line();

  /** Has it run, as what it is. */
  void runIn(Execution execution, Expected next);

  /** Hands it to a visitor, as what it is. */
  <C> void accept(Visitor<C> visitor, C context);

  /** Hands statements to a visitor, one after another. */
  static <C> void each(List<Statement> statements, Visitor<C> visitor, C context) {
    statements.forEach(statement -> statement.accept(visitor, context));
  }

  /**
   * Something that is done with each kind of statement without running it.
   *
   * @param <C> what goes along with the statements of one script or block
   */
  interface Visitor<C> {
    void run(Run command, C context);

    void branches(If block, C context);

    void each(For loop, C context);

    void repeat(Repeat loop, C context);
  }

  /** A command. */
  record Run(ScriptLine line) implements Statement {
    @Override
    public void runIn(Execution execution, Expected next) {
      execution.command(line, next);
    }

    @Override
    public <C> void accept(Visitor<C> visitor, C context) {
      visitor.run(this, context);
    }
  }

  /**
   * The first branch whose condition holds, or what is to be done otherwise.
   *
   * @param otherwise nothing where there is no else
   */
  record If(List<Branch> branches, List<Statement> otherwise) implements Statement {
    @Override
    public ScriptLine line() {
      return branches.get(0).line();
    }

    @Override
    public void runIn(Execution execution, Expected next) {
      execution.branches(this, next);
    }

    @Override
    public <C> void accept(Visitor<C> visitor, C context) {
      visitor.branches(this, context);
    }
  }

  /** What is done if a condition holds. */
  record Branch(ScriptLine line, Condition condition, List<Statement> body) {}

  /**
   * Statements done for each word in turn.
   *
   * @param words as they stand in the script
   */
  record For(ScriptLine line, String variable, List<String> words, List<Statement> body)
      implements Statement {
    @Override
    public void runIn(Execution execution, Expected next) {
      execution.each(this, next);
    }

    @Override
    public <C> void accept(Visitor<C> visitor, C context) {
      visitor.each(this, context);
    }
  }

  /**
   * Statements done so many times.
   *
   * @param count as it stands in the script
   */
  record Repeat(ScriptLine line, String count, List<Statement> body) implements Statement {
    @Override
    public void runIn(Execution execution, Expected next) {
      execution.repeat(this, next);
    }

    @Override
    public <C> void accept(Visitor<C> visitor, C context) {
      visitor.repeat(this, context);
    }
  }

  /** From here on a command that fails ends the script, or does not. */
  record OnError(ScriptLine line, boolean goesOn) implements Statement {
    @Override
    public void runIn(Execution execution, Expected next) {
      execution.onError(this);
    }

    @Override
    public <C> void accept(Visitor<C> visitor, C context) {
      // says nothing of what runs
    }
  }
}

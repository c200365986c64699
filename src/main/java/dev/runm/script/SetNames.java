package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import java.util.List;

/** Collects the variables that scripts set, wherever that is. */
final class SetNames implements Statement.Visitor<KnownNames> {
  private final ScriptFiles files;
  private final RestRule rule;
  private final KnownNames known;

  SetNames(ScriptFiles files, RestRule rule, KnownNames known) {
    this.files = files;
    this.rule = rule;
    this.known = known;
  }

  void of(List<Statement> statements) {
    Statement.each(statements, this, known);
  }

  @Override
  public void branches(Statement.If block, KnownNames into) {
    block.branches().forEach(branch -> of(branch.body()));
    of(block.otherwise());
  }

  @Override
  public void each(Statement.For loop, KnownNames into) {
    into.add(loop.variable());
    of(loop.body());
  }

  @Override
  public void repeat(Statement.Repeat loop, KnownNames into) {
    of(loop.body());
  }

  /** What is wrong with a script is said when its turn comes. */
  @Override
  public void run(Statement.Run command, KnownNames into) {
    ScriptLine line = command.line();
    String first = line.firstWord();
    if (!first.equals("set") && !first.equals("source")) {
      return;
    }
    try {
      List<String> words = Words.of(line.text(), References.NONE, rule);
      if (first.equals("set")) {
        Assignment.of(words.subList(1, words.size())).ifPresent(made -> add(line, made));
      } else if (words.size() > 1) {
        ScriptFiles.Read inner = files.read(words.get(1));
        files.during(inner, () -> of(inner.statements()));
      }
    } catch (UserException later) {
      if (first.equals("source")) {
        into.doubtAll();
      }
    }
  }

  private void add(ScriptLine line, Assignment made) {
    if (line.text().contains("$")) {
      known.add(made.name());
    } else {
      known.add(made.name(), made.values());
    }
  }
}

package dev.runm.script;

import dev.runm.error.UserException;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a script whose blocks are wrong line by line: what can be told of its commands alone. */
final class LooseLines {
  private LooseLines() {}

  /** Returns the commands, and loops around nothing for the sake of their variables. */
  static List<Statement> of(List<ScriptLine> lines) {
    List<Statement> statements = new ArrayList<>();
    for (ScriptLine line : lines) {
      Optional<Keyword> keyword = Keyword.of(line);
      if (keyword.isEmpty()) {
        statements.add(new Statement.Run(line));
      } else if (keyword.get() == Keyword.FOR) {
        variable(line)
            .map(name -> new Statement.For(line, name, List.of(), List.of()))
            .ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static Optional<String> variable(ScriptLine line) {
    try {
      List<String> words = Words.of(line.text(), References.NONE, RestRule.NONE);
      return words.stream().skip(1).findFirst().filter(ScriptParser::isName);
    } catch (UserException unclear) {
      return Optional.empty();
    }
  }
}

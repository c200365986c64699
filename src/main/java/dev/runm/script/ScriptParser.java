package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Puts the lines of a script into blocks. */
final class ScriptParser {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");

  private final String script;
  private final List<ScriptLine> lines;
  private int at;

  private ScriptParser(String script, List<ScriptLine> lines) {
    this.script = script;
    this.lines = lines;
  }

  /**
   * Returns what the lines are.
   *
   * @param script its name, for errors
   * @throws ScriptFailedException naming the line and the word that is wrong
   */
  static List<Statement> parse(String script, List<ScriptLine> lines) {
    ScriptParser parser = new ScriptParser(script, lines);
    List<Statement> statements = parser.block(0);
    if (parser.at < lines.size()) {
      ScriptLine line = lines.get(parser.at);
      throw parser.wrong(
          line, line.firstWord(), "%s without if, for or repeat".formatted(line.firstWord()));
    }
    return statements;
  }

  /** Whether a name can be that of a variable. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Returns the statements up to what belongs to the block around them. */
  private List<Statement> block(int depth) {
    if (depth > MOST_DEEP) {
      ScriptLine line = lines.get(at - 1);
      throw wrong(line, line.firstWord(), "blocks stand in at most %d others".formatted(MOST_DEEP));
    }
    List<Statement> statements = new ArrayList<>();
    while (at < lines.size()) {
      ScriptLine line = lines.get(at);
      Optional<Keyword> keyword = Keyword.of(line);
      if (keyword.isEmpty()) {
        statements.add(new Statement.Run(line));
        at++;
        continue;
      }
      switch (keyword.get()) {
        case ELIF, ELSE, END -> {
          return List.copyOf(statements);
        }
        case IF -> statements.add(branches(depth));
        case FOR -> statements.add(each(depth));
        case REPEAT -> statements.add(repeat(depth));
        case ON -> statements.add(onError());
      }
    }
    return List.copyOf(statements);
  }

  /** The stack of the program has an end. */
  private static final int MOST_DEEP = 100;

  private Statement branches(int depth) {
    ScriptLine head = lines.get(at);
    List<Statement.Branch> branches = new ArrayList<>();
    branches.add(branch(depth, 1));
    while (true) {
      ScriptLine line = due(head);
      List<String> tokens = tokens(line);
      boolean elseIf = tokens.size() > 1 && tokens.get(0).equals("else");
      if (tokens.get(0).equals("elif")) {
        branches.add(branch(depth, 1));
      } else if (elseIf && tokens.get(1).equals("if")) {
        branches.add(branch(depth, 2));
      } else if (tokens.get(0).equals("else")) {
        alone(line, tokens);
        at++;
        List<Statement> otherwise = block(depth + 1);
        end(head);
        return new Statement.If(List.copyOf(branches), otherwise);
      } else {
        end(head);
        return new Statement.If(List.copyOf(branches), List.of());
      }
    }
  }

  private Statement.Branch branch(int depth, int keywords) {
    ScriptLine line = lines.get(at);
    List<String> tokens = tokens(line);
    Condition condition =
        placed(line, () -> ConditionParser.parse(tokens.subList(keywords, tokens.size())));
    at++;
    return new Statement.Branch(line, condition, block(depth + 1));
  }

  private Statement each(int depth) {
    ScriptLine line = lines.get(at);
    List<String> tokens = tokens(line);
    if (tokens.size() < 4 || !tokens.get(2).equals("in")) {
      String word = tokens.size() > 2 ? tokens.get(2) : tokens.get(tokens.size() - 1);
      throw wrong(
          line, word, "a loop begins with for NAME in WORD…: for x in a b c, for n in 1..9");
    }
    if (!isName(tokens.get(1))) {
      throw wrong(
          line,
          tokens.get(1),
          "%s is no name of a variable: letters, digits, _ and -".formatted(tokens.get(1)));
    }
    at++;
    List<Statement> body = block(depth + 1);
    end(line);
    return new Statement.For(
        line, tokens.get(1), List.copyOf(tokens.subList(3, tokens.size())), body);
  }

  private Statement repeat(int depth) {
    ScriptLine line = lines.get(at);
    List<String> tokens = tokens(line);
    if (tokens.size() != 2) {
      throw wrong(line, tokens.get(tokens.size() - 1), "repeat takes how many times: repeat 3");
    }
    if (!tokens.get(1).contains("$")) {
      placed(line, () -> Loops.times(tokens.get(1), tokens.get(1)));
    }
    at++;
    List<Statement> body = block(depth + 1);
    end(line);
    return new Statement.Repeat(line, tokens.get(1), body);
  }

  private Statement onError() {
    ScriptLine line = lines.get(at);
    List<String> tokens = tokens(line);
    boolean known =
        tokens.size() == 3
            && tokens.get(1).equals("error")
            && List.of("continue", "stop").contains(tokens.get(2));
    if (!known) {
      throw wrong(
          line, tokens.get(tokens.size() - 1), "on error continue, or on error stop, is due here");
    }
    at++;
    return new Statement.OnError(line, tokens.get(2).equals("continue"));
  }

  /** Returns the line that goes on with a block or ends it. */
  private ScriptLine due(ScriptLine head) {
    if (at == lines.size()) {
      throw new UnfinishedException(
          script,
          head,
          UsageException.about(head.firstWord(), head.firstWord() + " has no end: a line end"));
    }
    return lines.get(at);
  }

  private void end(ScriptLine head) {
    ScriptLine line = due(head);
    List<String> tokens = tokens(line);
    if (!tokens.get(0).equals("end")) {
      throw wrong(
          line,
          tokens.get(0),
          "%s does not belong to the %s of line %d"
              .formatted(tokens.get(0), head.firstWord(), head.number()));
    }
    alone(line, tokens);
    at++;
  }

  private void alone(ScriptLine line, List<String> tokens) {
    if (tokens.size() > 1) {
      throw wrong(line, tokens.get(1), "%s stands alone in its line".formatted(tokens.get(0)));
    }
  }

  /** Returns the words of a line as they stand there, quotes included. */
  private List<String> tokens(ScriptLine line) {
    return placed(
        line,
        () ->
            Words.placed(line.text(), References.NONE, RestRule.NONE).stream()
                .map(word -> line.text().substring(word.start(), word.end()))
                .toList());
  }

  private <T> T placed(ScriptLine line, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UserException failure) {
      throw new ScriptFailedException(script, line, failure);
    }
  }

  private ScriptFailedException wrong(ScriptLine line, String word, String message) {
    return new ScriptFailedException(script, line, UsageException.about(word, message));
  }
}

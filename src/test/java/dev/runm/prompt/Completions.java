package dev.runm.prompt;

import dev.runm.line.RestRule;
import dev.runm.testing.TestShell;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser.ParseContext;

/** What is offered when somebody presses Tab. */
public final class Completions {
  private Completions() {}

  /** Returns the words that complete a line at its end. */
  public static List<String> of(TestShell shell, String line) {
    return candidates(shell, line, line.length()).stream().map(Candidate::value).toList();
  }

  static List<Candidate> candidates(TestShell shell, String line, int cursor) {
    List<Candidate> candidates = new ArrayList<>();
    shell
        .bean(WordCompleter.class)
        .complete(
            null,
            new PromptParser(shell.bean(RestRule.class), text -> java.util.Optional.empty())
                .parse(line, cursor, ParseContext.COMPLETE),
            candidates);
    return candidates;
  }
}

package dev.runm.prompt;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.line.Token;
import dev.runm.line.Words;
import dev.runm.shell.TypedCommands;
import dev.runm.shell.TypedText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is typed, or pasted at once: lines behind a command that reads typed text, such as {@code
 * find --claim -}, are that text, up to a line with a point; commands may follow.
 */
@Component
class PastedText {
  /** Stands for typed text where a file is named. */
  private static final String TYPED = "-";

  private final TypedCommands commands;
  private final TypedText text;
  private final RestRule rule;

  PastedText(TypedCommands commands, TypedText text, RestRule rule) {
    this.commands = commands;
    this.text = text;
    this.rule = rule;
  }

  /** Returns what is open, as {@link TypedCommands#open} does. */
  Optional<String> open(String pasted) {
    return commandLines(pasted).isPresent() ? Optional.empty() : commands.open(pasted);
  }

  /** Runs all of it; the first command that fails is the last that runs. */
  void run(String pasted) {
    List<String> lines = pasted.lines().toList();
    Optional<Integer> end = commandLines(pasted);
    try {
      end.ifPresent(at -> text.readFirst(lines.subList(at, lines.size())));
      commands.run(end.map(at -> String.join("\n", lines.subList(0, at))).orElse(pasted));
    } catch (RuntimeException failure) {
      text.unread();
      throw failure;
    }
    String rest = String.join("\n", text.unread());
    if (!rest.isBlank()) {
      run(rest);
    }
  }

  /** Returns how many lines there are up to a command that reads the others, if one does. */
  private Optional<Integer> commandLines(String pasted) {
    List<String> lines = pasted.lines().toList();
    for (int i = 0; i < lines.size() - 1; i++) {
      if (readsText(lines.get(i))
          && commands.open(String.join("\n", lines.subList(0, i + 1))).isEmpty()) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private boolean readsText(String line) {
    try {
      return Words.tokens(line, rule).stream()
          .skip(1)
          .anyMatch(token -> isPlain(token) && token.word().equals(TYPED));
    } catch (UsageException unreadable) {
      return false;
    }
  }

  private static boolean isPlain(Token token) {
    return !token.rest() && !token.target();
  }
}

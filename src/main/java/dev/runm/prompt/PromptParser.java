package dev.runm.prompt;

import dev.runm.line.RestRule;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Reads a line by the shell's own rules: where it goes on, and which word is to be completed. */
final class PromptParser extends DefaultParser {
  private final RestRule rule;
  private final Function<String, Optional<String>> open;

  /**
   * @param open gives what is open in a text that has to go on with the next line
   */
  PromptParser(RestRule rule, Function<String, Optional<String>> open) {
    this.rule = rule;
    this.open = open;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    return switch (context) {
      case ACCEPT_LINE -> {
        requireFinished(line);
        yield TypedLine.of(line, cursor, rule);
      }
      case SECONDARY_PROMPT -> {
        requireFinished(line);
        yield super.parse(line, cursor, ParseContext.UNSPECIFIED);
      }
      case COMPLETE -> TypedLine.of(line, cursor, rule);
      default -> super.parse(line, cursor, context);
    };
  }

  /** What is open is what the next line begins with the name of. */
  private void requireFinished(String text) {
    open.apply(text)
        .ifPresent(
            missing -> {
              throw new EOFError(-1, -1, "the line is not finished", missing);
            });
  }
}

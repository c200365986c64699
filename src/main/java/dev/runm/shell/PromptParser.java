package dev.runm.shell;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Lets a line go on where the shell's own rules say that it is not finished. */
final class PromptParser extends DefaultParser {
  private final RestRule rule;

  PromptParser(RestRule rule) {
    this.rule = rule;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE) {
      if (Words.isUnfinished(line, rule)) {
        throw new EOFError(-1, -1, "the line is not finished");
      }
      return super.parse(line, cursor, ParseContext.UNSPECIFIED);
    }
    return super.parse(line, cursor, context);
  }
}

package dev.runm.shell;

import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.reader.impl.LineReaderImpl;
import org.springframework.stereotype.Component;

/**
 * Spring Shell's line reader, with its history, read by the shell's own rules: an unfinished quote
 * or a trailing backslash continues on the next line. What looks like a password is not remembered.
 */
@Component
class PromptReader {
  private final LineReaderImpl reader;

  PromptReader(LineReader lineReader, WordCompleter completer, RestRule rule) {
    reader = (LineReaderImpl) lineReader;
    reader.setParser(new PromptParser(rule));
    reader.setHighlighter(new DefaultHighlighter());
    reader.setCompleter(completer);
    reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
    reader.setVariable(LineReader.HISTORY_IGNORE, "*password*:*PASSWORD*");
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "    > ");
  }

  LineReader lineReader() {
    return reader;
  }
}

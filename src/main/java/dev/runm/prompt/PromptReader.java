package dev.runm.prompt;

import dev.runm.line.RestRule;
import dev.runm.output.LineLook;
import dev.runm.output.Screen;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.SuggestionType;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Spring Shell's line reader, with its history, read by the shell's own rules: an unfinished quote,
 * a block without its end or a trailing backslash continues on the next line, which says what is
 * open.
 */
@Component
class PromptReader {
  /** Beyond so many words, or what the screen has room for, it is asked before they are listed. */
  private static final int LISTED_UNASKED = WordCompleter.MOST + 20;

  /** What is open, as far to the right as the prompt. */
  private static final String GOES_ON = "%P %M> ";

  private static final Logger log = LoggerFactory.getLogger(PromptReader.class);

  private final LineReaderImpl reader;
  private final PromptHistory history;
  private final PromptSettings settings;
  private final Screen screen;

  PromptReader(
      LineReader lineReader,
      WordCompleter completer,
      LineHighlighter highlighter,
      RestRule rule,
      PastedText typed,
      PromptHistory history,
      PromptSettings settings,
      Screen screen) {
    this.history = history;
    this.settings = settings;
    this.screen = screen;
    reader = (LineReaderImpl) lineReader;
    reader.setParser(new PromptParser(rule, typed::open));
    reader.setHighlighter(highlighter);
    reader.setCompleter(completer);
    reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
    reader.option(LineReader.Option.HISTORY_INCREMENTAL, true);
    reader.option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, GOES_ON);
    reader.setVariable(LineReader.LIST_MAX, LISTED_UNASKED);
    showBrackets(reader, screen);
    reader.getWidgets().put(LineReader.FORWARD_CHAR, takingHint(LineReader.FORWARD_CHAR));
    reader.getWidgets().put(LineReader.VI_FORWARD_CHAR, takingHint(LineReader.VI_FORWARD_CHAR));
    reader.getWidgets().put(LineReader.END_OF_LINE, takingHint(LineReader.END_OF_LINE));
  }

  /**
   * Where the cursor cannot go back, the bracket that one closes is not shown: the line would be
   * written again.
   */
  static void showBrackets(LineReader reader, Screen screen) {
    if (!screen.isLive()) {
      reader.setVariable(LineReader.BLINK_MATCHING_PAREN, 0);
    }
  }

  /** Puts what is behind the cursor as a hint into the line; else does what the key does. */
  private Widget takingHint(String usual) {
    Widget builtin = reader.getBuiltinWidgets().get(usual);
    return () -> {
      String hint = reader.getTailTip();
      boolean atEnd = reader.getBuffer().cursor() == reader.getBuffer().length();
      if (reader.getAutosuggestion() == SuggestionType.HISTORY
          && atEnd
          && reader.getBuffer().length() > 0
          && hint != null
          && !hint.isEmpty()) {
        reader.getBuffer().write(hint);
        reader.setTailTip("");
        return true;
      }
      return builtin.apply();
    };
  }

  LineReaderImpl lineReader() {
    return reader;
  }

  /**
   * Shows another text at the right end of the line that is being typed, if one is.
   *
   * @param text is asked only then; while a command runs, what it tells of is in motion
   */
  void showAtRight(Supplier<String> text) {
    try {
      if (reader.isReading()) {
        reader.setRightPrompt(text.get());
        reader.callWidget(LineReader.REDISPLAY);
      }
    } catch (RuntimeException entered) {
      log.debug("Perhaps the line was entered at this very moment", entered);
    }
  }

  /** Takes up what was set meanwhile, and reads a line. */
  String read(String prompt, String rightPrompt) {
    boolean vi = settings.keys().value().equals("vi");
    reader
        .getKeyMaps()
        .put(LineReader.MAIN, reader.getKeyMaps().get(vi ? LineReader.VIINS : LineReader.EMACS));
    boolean hints = settings.hints().value() && LineLook.on(screen).hasColours();
    reader.setAutosuggestion(hints ? SuggestionType.HISTORY : SuggestionType.NONE);
    reader.setTailTip("");
    history.resize();
    return reader.readLine(prompt, rightPrompt, (Character) null, null);
  }
}

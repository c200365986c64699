package dev.runm.prompt;

import dev.runm.line.RestRule;
import dev.runm.output.Screen;
import dev.runm.shell.CancelledException;
import dev.runm.shell.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.springframework.stereotype.Component;

/** Reads lines that are no commands, such as a claim, with their numbers in front of them. */
@Component
class TypedLines {
  private final Terminal terminal;
  private final Screen screen;

  /** What was typed before comes back with Up, as long as the program runs. */
  private final History history = new DefaultHistory();

  TypedLines(Terminal terminal, Screen screen) {
    this.terminal = terminal;
    this.screen = screen;
  }

  /**
   * Returns the lines up to one with a point alone, or to Ctrl-D; what was pasted behind it, too.
   *
   * @param what they are, as a sentence goes on
   * @param begun those that are there already
   * @throws CancelledException for Ctrl-C
   */
  List<String> read(String what, List<String> begun) {
    screen.notice(
        "Type or paste %s as YAML; a line with . alone ends it, Ctrl-C gives up".formatted(what));
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.INSERT_TAB, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .history(history)
            .parser(new PromptParser(RestRule.NONE, text -> Optional.empty()))
            .build();
    PromptReader.showBrackets(reader, screen);
    List<String> lines = new ArrayList<>(begun);
    try {
      while (lines.stream().noneMatch(TypedText::isEnd)) {
        String typed = reader.readLine("%4d> ".formatted(lines.size() + 1));
        typed.lines().map(String::stripTrailing).forEach(lines::add);
        if (typed.isEmpty()) {
          lines.add("");
        }
      }
      return lines;
    } catch (EndOfFileException ended) {
      return lines;
    } catch (UserInterruptException givenUp) {
      throw new CancelledException(givenUp);
    }
  }
}

package dev.runm.prompt;

import dev.runm.line.RestRule;
import dev.runm.output.Screen;
import dev.runm.shell.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.springframework.stereotype.Component;

/** Reads lines that are no commands, such as a claim, with their numbers in front of them. */
@Component
class TypedLines {
  private static final String END = ".";

  private final Terminal terminal;
  private final Screen screen;

  TypedLines(Terminal terminal, Screen screen) {
    this.terminal = terminal;
    this.screen = screen;
  }

  /**
   * Returns the text up to a line with a point alone, or to Ctrl-D.
   *
   * @param what it is, as a sentence goes on
   * @throws CancelledException for Ctrl-C
   */
  String read(String what) {
    screen.notice(
        "Type or paste %s as YAML; a line with . alone ends it, Ctrl-C gives up".formatted(what));
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.INSERT_TAB, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.DISABLE_HISTORY, true)
            .parser(new PromptParser(RestRule.NONE, text -> Optional.empty()))
            .build();
    PromptReader.showBrackets(reader, screen);
    List<String> lines = new ArrayList<>();
    try {
      while (true) {
        String typed = reader.readLine("%4d> ".formatted(lines.size() + 1));
        for (String line : typed.split("\n", -1)) {
          if (line.strip().equals(END)) {
            return text(lines);
          }
          lines.add(line.stripTrailing());
        }
      }
    } catch (EndOfFileException ended) {
      return text(lines);
    } catch (UserInterruptException givenUp) {
      throw new CancelledException(givenUp);
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}

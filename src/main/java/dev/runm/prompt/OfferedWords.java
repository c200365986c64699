package dev.runm.prompt;

import dev.runm.output.Canvas;
import dev.runm.output.LineLook;
import dev.runm.output.Screen;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.output.StyledText;
import dev.runm.shell.Word;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.terminal.Terminal;
import org.springframework.stereotype.Component;

/**
 * Lays out words that are offered: each on a line with what it is behind it, as long as all of them
 * fit the screen; else in columns.
 */
@Component
class OfferedWords {
  private static final int WIDEST = 40;
  private static final int GAP = 2;

  private final Screen screen;

  OfferedWords(Screen screen) {
    this.screen = screen;
  }

  /** Adds words in their order; what is no word yet, since it stands for others, comes last. */
  void add(List<Word> words, Terminal terminal, List<Candidate> candidates) {
    int rows = terminal == null || terminal.getHeight() <= 0 ? 30 : terminal.getHeight();
    int columns = terminal == null || terminal.getWidth() <= 0 ? 80 : terminal.getWidth();
    boolean described =
        words.size() > 1
            && words.size() < rows - GAP
            && words.stream().anyMatch(word -> !word.description().isEmpty());
    int width =
        words.stream()
            .mapToInt(word -> Canvas.cells(word.text()))
            .filter(w -> w <= WIDEST)
            .max()
            .orElse(0);
    List<Candidate> added = new ArrayList<>();
    for (Word word : words) {
      String shown =
          word.isMore() ? (LineLook.on(screen).isUnicode() ? "…" : "...") : visible(word.text());
      String line =
          described || word.isMore() ? described(shown, word, width, columns, terminal) : shown;
      added.add(
          new Candidate(word.text(), line, null, null, null, null, word.whole(), added.size()));
    }
    candidates.addAll(added);
  }

  /** Names and comments of a database are anybody's. */
  private static String visible(String text) {
    return new Styled(text, Style.PLAIN).visible().text();
  }

  private String described(String shown, Word word, int width, int columns, Terminal terminal) {
    String start = shown + " ".repeat(Math.max(0, width - Canvas.cells(shown)) + GAP);
    int room = columns - Canvas.cells(start) - GAP;
    if (word.description().isEmpty() || room < WIDEST / GAP) {
      return shown;
    }
    String description = LineLook.on(screen).fitted(visible(word.description()), room);
    StyledText line = new StyledText().add(start, Style.PLAIN).add(description, Style.DIM);
    return terminal == null
        ? start + description
        : LineLook.on(screen).styled(line).toAnsi(terminal);
  }
}

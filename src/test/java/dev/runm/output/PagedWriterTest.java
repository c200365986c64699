package dev.runm.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers a pager shows, and what becomes of those that it cannot show. */
class PagedWriterTest {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 24;

  private final StringWriter screen = new StringWriter();
  private final StringWriter paged = new StringWriter();

  @Test
  void whatFitsTheScreenIsShownThere() throws IOException {
    write("x".repeat(WIDTH) + "\n", HEIGHT - 1);

    assertThat(paged.toString()).isEmpty();
    assertThat(screen.toString()).hasLineCount(HEIGHT - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "日", "👍", "é", "\033[1mx\033[0m"})
  void linesThatTakeTwoRowsOfTheScreenCountTwice(String letter) throws IOException {
    int cells = Canvas.cells(letter.replaceAll("\033\\[\\dm", ""));
    String line = letter.repeat(WIDTH * 3 / 2 / cells) + "\n";

    write(line, HEIGHT / 2 - 1);
    assertThat(paged.toString()).isEmpty();

    write(line, HEIGHT / 2);
    assertThat(screen.toString()).isEqualTo(line.repeat(HEIGHT / 2 - 1));
    assertThat(paged.toString()).isEqualTo(line.repeat(HEIGHT / 2));
  }

  @Test
  void lettersThatTakeNoCellCountForNothing() throws IOException {
    write("e\u0301".repeat(WIDTH) + "\n", HEIGHT - 1);

    assertThat(paged.toString()).isEmpty();
  }

  @Test
  void aWideLetterThatTheEndOfARowHasNoRoomForBeginsTheNext() throws IOException {
    write("x" + "日".repeat(WIDTH / 2) + "\n", HEIGHT / 2);

    assertThat(paged.toString()).hasLineCount(HEIGHT / 2);
  }

  @Test
  void theTextOfAPagerThatCannotBeStartedIsOnTheScreen() {
    PrintWriter writer = writer(new OutsidePager("'no\0program'", UTF_8));
    for (int i = 0; i < 3 * HEIGHT; i++) {
      writer.println(i);
    }

    assertThatThrownBy(writer::close)
        .isInstanceOf(UserException.class)
        .hasMessage("the pager 'no\0program' cannot run: set pager auto takes another")
        .hasCauseInstanceOf(IOException.class);
    assertThat(screen.toString()).hasLineCount(3 * HEIGHT).endsWith(3 * HEIGHT - 1 + "\n");
  }

  /** Letters of two halves may come one half at a time. */
  private void write(String line, int times) throws IOException {
    try (Writer writer = new PagedWriter(new PrintWriter(screen), pager(), WIDTH, HEIGHT)) {
      for (char half : line.repeat(times).toCharArray()) {
        writer.write(half);
      }
    }
  }

  private PrintWriter writer(Pager pager) {
    return new PrintWriter(new PagedWriter(new PrintWriter(screen), pager, WIDTH, HEIGHT));
  }

  private Pager pager() {
    return new Pager() {
      @Override
      public Writer open() {
        return paged;
      }

      @Override
      public void await() {
        // a writer has nobody who reads
      }
    };
  }
}

package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives of answers that go elsewhere, whatever goes wrong. */
class DiversionTest {
  private static final String HALF_A_LETTER = "\ud83d";

  @TempDir Path folder;

  @Test
  void aLetterThatCannotBeWrittenIsReplacedAndEachRowIsWrittenOnce() throws IOException {
    Screen screen = Screen.plain(new PrintWriter(new StringWriter()), new PrintWriter(System.err));
    Path file = folder.resolve("out.csv");
    Section rows =
        Section.of(
            List.of(Column.text("name")),
            List.of(Drawing.row("a"), Drawing.row("b" + HALF_A_LETTER), Drawing.row("c")),
            "rows");

    try (Diversion to =
        screen.divert(new Destination.ToFile(file.toString(), false), () -> false)) {
      screen.print(Drawing.report(null, rows), Format.CSV, Duration.ZERO);
      screen.print(Drawing.report(null, rows), Format.CSV, Duration.ZERO);
      to.finish();
    }

    assertThat(Files.readAllLines(file))
        .containsExactly("name", "a", "b?", "c", "name", "a", "b?", "c");
  }

  @Test
  void afterTheFirstFailureNothingMoreIsWritten() {
    List<String> written = new ArrayList<>();
    FullOutlet outlet = new FullOutlet(written);
    Diversion diversion = new Diversion(outlet, () -> {});
    for (String row : List.of("a", "b", "full", "c", "d")) {
      diversion.writer().print(row);
      diversion.writer().flush();
    }

    assertThatThrownBy(diversion::finish).isInstanceOf(UserException.class).hasMessage("full");
    assertThat(written).containsExactly("a", "b");
    assertThat(diversion.writer().checkError()).as("so that drawing ends").isTrue();
  }

  @Test
  void whatCouldNotBeOpenedIsNotOpenedAgain() {
    List<String> opened = new ArrayList<>();
    Diversion diversion =
        new Diversion(
            new FullOutlet(opened) {
              @Override
              public Writer open() throws IOException {
                opened.add("opened");
                throw new IOException("not there");
              }
            },
            () -> {});
    diversion.writer().print("a");
    diversion.writer().print("b");

    assertThatThrownBy(diversion::finish).hasMessage("not there");
    assertThat(opened).hasSize(1);
  }

  /** A place that has room for everything but one text. */
  private static class FullOutlet implements Outlet {
    private final List<String> written;

    FullOutlet(List<String> written) {
      this.written = written;
    }

    @Override
    public Writer open() throws IOException {
      return new Writer() {
        @Override
        public void write(char[] letters, int from, int length) throws IOException {
          String text = new String(letters, from, length);
          if (text.equals("full")) {
            throw new IOException(text);
          }
          written.add(text);
        }

        @Override
        public void flush() {
          // nothing is kept
        }

        @Override
        public void close() {
          // nothing is held
        }
      };
    }

    @Override
    public void finish(IOException failed) {
      if (failed != null) {
        throw new UserException(failed.getMessage(), failed);
      }
    }

    @Override
    public void abandon() {
      // nothing is left behind
    }
  }
}

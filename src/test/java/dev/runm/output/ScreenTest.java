package dev.runm.output;

import static dev.runm.output.Drawing.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final Section ROWS =
      Section.of(List.of(Column.text("name")), List.of(row("x".repeat(100))), "rows")
          .noting(List.of("a note"));

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  private Terminal terminal(String type, int width, Charset charset) throws IOException {
    var nothing = new ByteArrayInputStream(new byte[0]);
    Terminal terminal = new ExternalTerminal("test", type, nothing, shown, charset);
    terminal.setSize(new Size(width, 24));
    return terminal;
  }

  private Screen on(Terminal terminal, Map<String, String> environment) {
    return Screen.on(terminal, new PrintWriter(err), environment);
  }

  private String shown(Terminal terminal) {
    terminal.flush();
    return shown.toString(UTF_8);
  }

  @Test
  void aTerminalGetsColoursAndTablesOfItsWidth() throws IOException {
    try (Terminal terminal = terminal("xterm-256color", 20, UTF_8)) {
      on(terminal, Map.of()).print(Drawing.report(null, ROWS), Format.TABLE, Duration.ZERO);
      on(terminal, Map.of()).error("no such thing");

      assertThat(shown(terminal)).contains("\033[1mname\033[0m", "\nxxxxxxxxx…xxxxxxxxxx\r");
      assertThat(err).hasToString("\033[31;1merror:\033[0m no such thing\n");
    }
  }

  @Test
  void aTerminalThatDoesNotKnowItsWidthIsTakenForTheUsualOne() throws IOException {
    try (Terminal terminal = terminal("xterm", 0, UTF_8)) {
      assertThat(on(terminal, Map.of()).look()).isEqualTo(new Look(80, 8, true));
    }
  }

  @Test
  void noColorAndDumbTerminalsHaveNoColours() throws IOException {
    try (Terminal terminal = terminal("xterm-256color", 80, UTF_8);
        Terminal dumb = terminal("dumb", 80, UTF_8)) {
      assertThat(on(terminal, Map.of("NO_COLOR", "1")).look().colours().number()).isZero();
      assertThat(on(terminal, Map.of("NO_COLOR", "1")).isLive()).isTrue();
      assertThat(on(terminal, Map.of("NO_COLOR", "")).look().colours().number()).isEqualTo(256);
      assertThat(on(terminal, Map.of("TERM", "dumb")).look().colours().number()).isZero();
      assertThat(on(terminal, Map.of("TERM", "dumb")).isLive()).isFalse();
      assertThat(on(dumb, Map.of()).look()).isEqualTo(new Look(80, 0, true));
      assertThat(on(dumb, Map.of()).isLive()).isFalse();
    }
  }

  @Test
  void whereJLineStandsInForATerminalLinesHaveNoEnd() throws IOException {
    var nothing = new ByteArrayInputStream(new byte[0]);
    try (Terminal terminal = new DumbTerminal(nothing, shown)) {
      on(terminal, Map.of()).print(Drawing.report(null, ROWS), Format.TABLE, Duration.ZERO);

      assertThat(shown(terminal)).contains("x".repeat(100));
    }
  }

  @Test
  void aTerminalThatCallsItselfDumbIsDrawnForItsUsualWidth() throws IOException {
    var nothing = new ByteArrayInputStream(new byte[0]);
    try (Terminal terminal = new DumbTerminal(nothing, shown)) {
      assertThat(on(terminal, Map.of("TERM", "dumb")).look().width()).isEqualTo(80);
    }
  }

  @Test
  void whereQuietIsWantedErrorsAloneAreSaidBesideTheAnswers() {
    Screen screen = Screen.plain(new PrintWriter(shown, false, UTF_8), new PrintWriter(err));
    screen.messages().keepQuiet(true);
    screen.notice("a notice");
    screen.messages().prose("said");
    screen.messages().aside("**Right.** Said, too.");
    screen.messages().error("wrong");
    assertThat(err).hasToString("error: wrong\n");
    screen.messages().keepQuiet(false);
    screen.messages().aside("**Right.** `a`");
    assertThat(err).hasToString("error: wrong\nRight. `a`\n");
  }

  @Test
  void anEncodingWithoutRulesGetsAscii() throws IOException {
    try (Terminal terminal = terminal("xterm", 80, StandardCharsets.ISO_8859_1)) {
      assertThat(on(terminal, Map.of()).look().unicode()).isFalse();
    }
  }

  @Test
  void aStepOnARealTerminalEndsAsOneLine() throws IOException {
    try (Terminal terminal = terminal("xterm", 80, UTF_8)) {
      on(terminal, Map.of("NO_COLOR", "1")).steps().begin("creating providers", 10).ok(10);

      assertThat(shown(terminal))
          .endsWith("\r\033[Kaction: creating providers ... ok (10 rows)\r\n");
    }
  }

  @Test
  void notesOfAnswersForProgramsGoToStandardError() {
    StringWriter out = new StringWriter();
    Screen screen = Screen.plain(new PrintWriter(out), new PrintWriter(err));

    screen.print(Drawing.report(Map.of("a", 1), ROWS), Format.JSON, Duration.ZERO);

    assertThat(out).hasToString("{\n  \"a\": 1\n}\n");
    assertThat(err).hasToString("a note\n");
  }

  @Test
  void linesNoticesAndErrorsCannotMoveTheCursor() {
    StringWriter out = new StringWriter();
    Screen screen = Screen.plain(new PrintWriter(out), new PrintWriter(err));

    screen.line("a\n  b\033[2J");
    screen.notice("n\r");
    screen.error("e\007");

    assertThat(out).hasToString("a\n  b\\x1b[2J\n");
    assertThat(err).hasToString("n\\r\nerror: e\\x07\n");
  }

  @Test
  void whereNobodyReadsAnyMoreDrawingEndsQuietlyAndSoon() {
    Screen screen = Screen.plain(new PrintWriter(new ClosedPipe()), new PrintWriter(err));
    CountedRows rows = new CountedRows();
    Section many = Section.of(List.of(Column.text("name")), rows, "rows");

    for (Format format : Format.OF_LISTINGS) {
      screen.print(Drawing.report(List.of("x".repeat(100_000)), many), format, Duration.ZERO);
    }

    // all of them once, to measure the columns of the table
    assertThat(rows.read).isLessThan(rows.size() + 10_000);
    assertThat(err.toString()).isEmpty();
  }

  private static final class CountedRows extends AbstractList<List<Object>> {
    private int read;

    @Override
    public List<Object> get(int index) {
      read++;
      return row("node");
    }

    @Override
    public int size() {
      return 100_000;
    }
  }

  private static final class ClosedPipe extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void close() {}
  }
}

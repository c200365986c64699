package dev.runm.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.ShutdownHooks;

/**
 * The whole terminal, on which an answer is drawn in place of the one before. Closing it gives the
 * terminal back as it was, with the last answer below as far as it was to be seen. A program that
 * is killed gives it back too.
 */
public final class Board implements AutoCloseable {
  private static final Pattern PIECE = Pattern.compile("\033\\[[0-9;]*m|.", Pattern.DOTALL);
  private static final String END_OF_LINE = "\033[K";

  /** The head, the line below it, the one that tells of what is cut off, and the cursor's. */
  private static final int OTHER_LINES = 4;

  private final Screen screen;
  private final Terminal terminal;
  private final PrintWriter writer;
  private final Attributes before;
  private final String undoing;
  private final ShutdownHooks.Task atKill = this::undo;
  private final List<String> drawn = new ArrayList<>();
  private boolean undone;

  Board(Screen screen, Terminal terminal) {
    this.screen = screen;
    this.terminal = terminal;
    this.writer = terminal.writer();
    this.before = terminal.enterRawMode();
    this.undoing =
        Stream.of(Capability.cursor_visible, Capability.exit_ca_mode)
            .map(terminal::getStringCapability)
            .filter(Objects::nonNull)
            .map(Curses::tputs)
            .collect(Collectors.joining());
    ShutdownHooks.add(atKill);
    screen.liveLine().keepStill(true);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.puts(Capability.clear_screen);
  }

  /**
   * Draws an answer, marked where it differs from the one before.
   *
   * @param head a line above it
   * @param old the answer before; the same one if there was none
   */
  public void draw(String head, Report old, Report now, Format format, Duration elapsed) {
    Look look = screen.liveLook();
    StringWriter text = new StringWriter();
    int room = Math.max(1, terminal.getHeight() - OTHER_LINES);
    PrintWriter lines = new PrintWriter(new FirstLines(text, room));
    Report shown = old == now ? now : new Changes(old, now);
    Printer.of(format, look).print(shown, elapsed, lines);
    draw(head, text.toString().lines().toList(), lines.checkError(), look);
  }

  private synchronized void draw(String head, List<String> lines, boolean cut, Look look) {
    if (undone) {
      return;
    }
    drawn.clear();
    terminal.puts(Capability.cursor_home);
    String fitted = ScreenText.fit(ScreenText.visible(head), look.width() - 1, look.ellipsis());
    line(Style.HEADING.paint(fitted, look.colours()));
    line("");
    lines.forEach(each -> line(cut(each, look)));
    if (cut) {
      line(Style.DIM.paint(look.ellipsis() + " more than fits", look.colours()));
    }
    terminal.puts(Capability.clr_eos);
    terminal.flush();
  }

  /** A line that went on below would push others off the screen; its colours end all the same. */
  private static String cut(String line, Look look) {
    StringBuilder cut = new StringBuilder();
    Matcher piece = PIECE.matcher(line);
    int cells = 0;
    while (piece.find()) {
      boolean colour = piece.group().startsWith("\033");
      cells += colour ? 0 : ScreenText.width(piece.group());
      if (colour || cells < look.width()) {
        cut.append(piece.group());
      }
    }
    return cut.toString();
  }

  private void line(String text) {
    drawn.add(text);
    writer.print(text + END_OF_LINE + "\r\n");
  }

  /** Waits so long for a key; returns whether it was one that leaves. */
  public boolean isLeftWithin(Duration time) {
    try {
      int key = terminal.reader().read(Math.max(1, time.toMillis()));
      return key == 'q' || key == 'Q' || key == -1;
    } catch (IOException gone) {
      return true;
    }
  }

  /** JLine may have closed the terminal before, which its writer outlives; the rest it undoes. */
  private synchronized void undo() {
    if (!undone) {
      undone = true;
      writer.print(undoing);
      writer.flush();
    }
  }

  @Override
  public void close() {
    ShutdownHooks.remove(atKill);
    undo();
    terminal.setAttributes(before);
    terminal.flush();
    screen.liveLine().keepStill(false);
    drawn.forEach(screen::painted);
  }
}

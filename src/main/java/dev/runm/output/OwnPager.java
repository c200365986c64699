package dev.runm.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** JLine's pager, for a terminal that no other program can take. */
final class OwnPager implements Pager {
  private static final int AHEAD = 1 << 16;

  private final Terminal terminal;
  private Thread thread;

  OwnPager(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Writer open() {
    PipedInputStream read = new PipedInputStream(AHEAD);
    PipedOutputStream text = new PipedOutputStream();
    try {
      read.connect(text);
    } catch (IOException connected) {
      throw new IllegalStateException("new pipes are free", connected);
    }
    thread = new Thread(() -> show(read), "pager");
    thread.setDaemon(true);
    thread.start();
    return new OutputStreamWriter(text, StandardCharsets.UTF_8);
  }

  private void show(PipedInputStream read) {
    try (read) {
      Less less = new Less(terminal, Path.of(""));
      less.chopLongLines = true;
      less.run(new Source.InputStreamSource(read, false, "answer"));
    } catch (IOException | InterruptedException left) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void await() {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}

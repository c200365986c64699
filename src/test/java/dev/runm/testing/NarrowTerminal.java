package dev.runm.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A terminal that shows text and nothing else, on a writer. */
final class NarrowTerminal {
  private static final int LINES = 24;

  private NarrowTerminal() {}

  static Terminal of(int width, Writer shown) {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream() {
          @Override
          public void flush() throws IOException {
            shown.write(toString(StandardCharsets.UTF_8).replace("\r", ""));
            reset();
          }
        };
    try {
      Terminal terminal =
          new LineDisciplineTerminal("test", Terminal.TYPE_DUMB, bytes, StandardCharsets.UTF_8);
      terminal.setSize(new Size(width, LINES));
      return terminal;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

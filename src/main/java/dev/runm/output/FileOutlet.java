package dev.runm.output;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file that an answer goes into, in UTF-8. */
final class FileOutlet implements Outlet {
  private final Path file;
  private final boolean append;
  private final boolean goesOn;

  private FileOutlet(Path file, boolean append) {
    this.file = file;
    this.append = append;
    this.goesOn = append && Files.isRegularFile(file) && file.toFile().length() > 0;
  }

  /**
   * Checks a file before the command runs, and leaves it as it is.
   *
   * @throws UserException if it cannot be written
   */
  static FileOutlet of(Destination.ToFile destination) {
    Path file = TypedPath.of(destination.name());
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new UserException("%s is a folder: name a file in it".formatted(file));
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UserException("cannot write to %s: there is no folder %s".formatted(file, folder));
    }
    if (!Files.isWritable(Files.exists(file) || folder == null ? file : folder)) {
      throw new UserException("cannot write to %s: it is not allowed".formatted(file));
    }
    return new FileOutlet(file, destination.append());
  }

  @Override
  public boolean goesOn(String text) {
    byte[] begin = text.getBytes(StandardCharsets.UTF_8);
    try (InputStream held = goesOn ? Files.newInputStream(file) : InputStream.nullInputStream()) {
      return Arrays.equals(begin, held.readNBytes(begin.length));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** A letter that UTF-8 does not have is replaced, as in a pipe. */
  @Override
  public Writer open() throws IOException {
    OutputStream held =
        Files.newOutputStream(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    return new OutputStreamWriter(held, StandardCharsets.UTF_8);
  }

  @Override
  public void finish(IOException failed) {
    if (failed != null) {
      throw new UserException("cannot write to %s: %s".formatted(file, reason(failed)), failed);
    }
  }

  /** Its writer was all there was to end. */
  @Override
  public void abandon() {
    // what was written stays
  }

  /** The system names the file too. */
  private String reason(IOException failed) {
    return String.valueOf(failed.getMessage()).replace(file + ": ", "");
  }
}

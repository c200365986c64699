package dev.runm.output;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a file that somebody else has written from being replaced by one of ours. */
public final class Overwriting {
  private static final int HEAD = 1000;

  private Overwriting() {}

  /**
   * Checks a file before anything is done.
   *
   * @param option what the file is the value of
   * @param beginning what each file of ours begins with
   * @param mark what stands near its beginning besides
   * @throws UsageException if there is one that is not empty and not like ours
   */
  public static void require(String option, Path file, String beginning, String mark) {
    if (Files.isDirectory(file)) {
      throw new UsageException("%s %s is a folder: name a file in it".formatted(option, file));
    }
    if (!Files.exists(file)) {
      return;
    }
    String head = head(file);
    boolean ours = head.startsWith(beginning) && head.contains(mark);
    if (!head.isEmpty() && !ours) {
      throw new UsageException(
          "%s %s would replace a file that runm did not write: name another one"
              .formatted(option, file));
    }
  }

  private static String head(Path file) {
    if (!Files.isRegularFile(file)) {
      return ""; // such as a pipe, which keeps nothing that could be lost
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UserException("cannot read %s: %s".formatted(file, failure.getMessage()), failure);
    }
  }
}

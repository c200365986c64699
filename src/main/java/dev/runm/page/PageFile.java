package dev.runm.page;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.Overwriting;
import dev.runm.output.TypedPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a page or a drawing is written; one that is there already is replaced. */
public record PageFile(Path path) {
  /**
   * Checks the name before anything is done.
   *
   * @throws UsageException if no file can be there, or one is that is no page
   */
  public static PageFile of(String name) {
    return of(name, Page.BEGINNING);
  }

  /**
   * The same for a file that is no page.
   *
   * @param beginning what each such file of ours begins with
   */
  public static PageFile of(String name, String beginning) {
    Path path = TypedPath.of(name);
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("--out %s: there is no folder %s".formatted(name, folder));
    }
    if (!Files.isWritable(folder)) {
      throw new UsageException(
          "--out %s: you may not write to the folder %s".formatted(name, folder));
    }
    if (Files.isDirectory(path)) {
      throw new UsageException("--out %s is a folder: name a file in it".formatted(name));
    }
    if (Files.exists(path) && !Files.isWritable(path)) {
      throw new UsageException("--out %s: you may not write to that file".formatted(name));
    }
    Overwriting.require("--out", path, beginning, "");
    return new PageFile(path);
  }

  /** Returns the name as it was given. */
  public String name() {
    return path.toString();
  }

  /**
   * Writes the page.
   *
   * @throws UserException if it cannot be written
   */
  public void write(String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException failure) {
      throw new UserException("cannot write %s: %s".formatted(path, failure.getMessage()), failure);
    }
  }
}

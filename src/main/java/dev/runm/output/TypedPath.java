package dev.runm.output;

import dev.runm.error.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns the name of a file or folder that the user gives into its path. */
public final class TypedPath {
  private TypedPath() {}

  /**
   * Returns the path; {@code ~} and what begins with {@code ~/} is in the user's home, also where
   * no other shell has put it there.
   *
   * @throws UsageException if no file can have the name
   */
  public static Path of(String name) {
    boolean home = name.equals("~") || name.startsWith("~/");
    try {
      return Path.of(home ? System.getProperty("user.home") + name.substring(1) : name);
    } catch (InvalidPathException failure) {
      throw new UsageException("'%s' is no name of a file".formatted(name), failure);
    }
  }
}

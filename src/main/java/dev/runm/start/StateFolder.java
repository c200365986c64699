package dev.runm.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where history and log are kept: {@code $XDG_STATE_HOME/runm}, else {@code ~/.local/state/runm}.
 */
final class StateFolder {
  private StateFolder() {}

  /**
   * Creates the folder, for its owner alone, if that is possible; without it there is no history
   * and no log.
   */
  static Path of(Map<String, String> environment, Path home) {
    String shared = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base = shared.startsWith("/") ? Path.of(shared) : home.resolve(".local/state");
    Path folder = base.resolve("runm");
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(base);
        Files.createDirectory(folder, owned());
      }
    } catch (IOException unwritable) {
      return folder;
    }
    return folder;
  }

  private static FileAttribute<?>[] owned() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}

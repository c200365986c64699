package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The unpacked files of MySQL.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Distribution(Path home) {
  static final String VERSION = "8.0.33";

  /** The unpacked files (300 MB), the data folder that mostly lies beside them, and some air. */
  private static final long NEEDED_BYTES = 1_000_000_000;

  /**
   * Returns the distribution in the cache folder, and puts it there first if need be.
   *
   * @throws UserException if it can be neither found nor fetched
   */
  static Distribution obtain(ServerSettings settings) {
    Platform platform = Platform.current();
    Path cache = settings.cacheFolder();
    Path home = cache.resolve("mysql-" + VERSION + "-" + platform.classifier());
    Distribution distribution = new Distribution(home);
    try {
      if (!distribution.isComplete()) {
        Files.createDirectories(cache);
        distribution.alone(settings, () -> distribution.fetch(settings, platform));
      }
      if (platform.isLinux() && Libraries.missing(distribution).isPresent()) {
        distribution.alone(
            settings, () -> Libraries.complete(distribution, platform, settings.notice()));
      }
    } catch (IOException e) {
      throw Folders.unusable(cache, "RUNM_CACHE", e);
    }
    return distribution;
  }

  Path server() {
    return home.resolve("bin/mysqld");
  }

  private boolean isComplete() {
    return Files.isExecutable(server());
  }

  /** Something that changes what is in the cache folder. */
  private interface Change {
    void make() throws IOException;
  }

  private void alone(ServerSettings settings, Change change) throws IOException {
    try (LockFile lock = LockFile.open(home.resolveSibling("fetch.lock"))) {
      lock.alone(
          () -> settings.notice().accept("waiting for another runm that is fetching MySQL"),
          () -> {
            change.make();
            return null;
          });
    }
  }

  /** Another process may have done it in the meantime. */
  private void fetch(ServerSettings settings, Platform platform) throws IOException {
    if (isComplete()) {
      return;
    }
    Path fresh = Folders.prepare(home);
    try {
      Folders.requireSpace(fresh.getParent(), NEEDED_BYTES, "RUNM_CACHE");
      MavenFetch.unpack(settings, platform, fresh);
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.deleteTree(fresh);
    }
  }
}

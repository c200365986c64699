package dev.runm.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Where the embedded server is kept and how it is used.
 *
 * @param cacheFolder holds the unpacked distribution; may be shared, and read-only once filled
 * @param dataFolder holds the data, the password and the log of one server
 * @param projectHome holds the pom that names the distribution
 * @param maven Maven's executable, needed only to fetch the distribution
 * @param keepRunning keeps the server after the last shell has left, until {@link
 *     EmbeddedMySql#stop}
 * @param notice takes one-line messages on what takes long
 */
public record ServerSettings(
    Path cacheFolder,
    Path dataFolder,
    Path projectHome,
    Path maven,
    boolean keepRunning,
    Consumer<String> notice) {

  /**
   * Reads {@code RUNM_CACHE}, {@code XDG_CACHE_HOME} and {@code RUNM_DATA}, and the system
   * properties {@code runm.home}, {@code runm.maven} and {@code maven.home}.
   */
  public static ServerSettings fromEnvironment(Consumer<String> notice) {
    return from(System.getenv(), System.getProperties(), notice);
  }

  static ServerSettings from(
      Map<String, String> environment, Properties system, Consumer<String> notice) {
    Path cache = cacheFolder(environment, system).toAbsolutePath().normalize();
    String data = environment.getOrDefault("RUNM_DATA", "");
    return new ServerSettings(
        cache,
        data.isBlank() ? cache.resolve("data") : Path.of(data).toAbsolutePath().normalize(),
        Path.of(system.getProperty("runm.home", "")).toAbsolutePath().normalize(),
        maven(environment, system),
        false,
        notice);
  }

  /** Returns the same settings with another wish for the time after the last shell. */
  public ServerSettings withKeepRunning(boolean keep) {
    return new ServerSettings(cacheFolder, dataFolder, projectHome, maven, keep, notice);
  }

  private static Path cacheFolder(Map<String, String> environment, Properties system) {
    String own = environment.getOrDefault("RUNM_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (shared.startsWith("/")) {
      return Path.of(shared, "runm");
    }
    Path home = Path.of(system.getProperty("user.home"));
    boolean mac = system.getProperty("os.name", "").startsWith("Mac");
    return home.resolve(mac ? "Library/Caches/runm" : ".cache/runm");
  }

  private static Path maven(Map<String, String> environment, Properties system) {
    if (system.containsKey("runm.maven")) {
      return Path.of(system.getProperty("runm.maven"));
    }
    if (system.containsKey("maven.home")) {
      return Path.of(system.getProperty("maven.home"), "bin", "mvn");
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path candidate = Path.of(folder.isEmpty() ? "." : folder, "mvn");
      if (Files.isExecutable(candidate)) {
        return candidate.toAbsolutePath();
      }
    }
    return Path.of("mvn");
  }
}

package dev.runm.embedded;

import dev.runm.error.UserException;
import java.util.Locale;

/**
 * The kind of machine that a distribution of MySQL is built for.
 *
 * @param system {@code linux} or {@code mac}
 * @param processor {@code x86_64} or {@code aarch64}
 */
record Platform(String system, String processor) {

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system = name.startsWith("linux") ? "linux" : name.startsWith("mac") ? "mac" : null;
    String processor =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch64";
          default -> null;
        };
    if (system == null || processor == null) {
      throw new UserException(
          ("no embedded MySQL for %s on %s, only for Linux and macOS on x86_64 and aarch64:"
                  + " connect to a server of your own with --url")
              .formatted(osName, osArch));
    }
    return new Platform(system, processor);
  }

  boolean isLinux() {
    return system.equals("linux");
  }

  /** Returns the classifier of the artifact. */
  String classifier() {
    return system + "-" + processor;
  }
}

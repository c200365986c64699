package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the system libraries that the server needs on Linux, for users without root, too. */
final class Libraries {
  private static final Pattern MISSING =
      Pattern.compile("error while loading shared libraries: ([^:\\s]+):");

  /** The packages that hold a library: those of Debian and its kin first, then what others say. */
  private static final Map<String, Origin> ORIGINS =
      Map.of(
          "libaio.so.1", new Origin(List.of("libaio1", "libaio1t64"), "libaio"),
          "libnuma.so.1", new Origin(List.of("libnuma1"), "numactl-libs"));

  private record Origin(List<String> debian, String others) {}

  private Libraries() {}

  /**
   * Lays the libraries that the system lacks beside the distribution's own; no other process may do
   * so at the same time.
   *
   * @throws UserException if one is to be had only from the system's administrator
   */
  static void complete(Distribution distribution, Platform platform, Consumer<String> notice) {
    Optional<String> last = Optional.empty();
    while (true) {
      Optional<String> missing = missing(distribution);
      if (missing.isEmpty()) {
        return;
      }
      if (missing.equals(last)) {
        throw unavailable(missing.get());
      }
      provide(missing.get(), distribution, platform, notice);
      last = missing;
    }
  }

  /**
   * Returns one that is missing. Asks the server itself, as only the loader knows what it finds.
   */
  static Optional<String> missing(Distribution distribution) {
    try {
      Subprocess version =
          Subprocess.run(
              distribution.home(),
              List.of(distribution.server().toString(), "--no-defaults", "--version"));
      if (version.succeeded()) {
        return Optional.empty();
      }
      Matcher matcher = MISSING.matcher(version.output());
      if (matcher.find()) {
        return Optional.of(matcher.group(1));
      }
      throw new UserException(
          "%s does not run on this system: %s"
              .formatted(distribution.server(), version.output().strip().replace('\n', ' ')));
    } catch (IOException e) {
      throw new UserException(
          ("%s does not run on this system (it needs the GNU C library):"
                  + " connect to a server of your own with --url")
              .formatted(distribution.server()),
          e);
    }
  }

  private static void provide(
      String library, Distribution distribution, Platform platform, Consumer<String> notice) {
    Path target = distribution.home().resolve("lib/private").resolve(library);
    try {
      Optional<Path> renamed = systemLibrary(library + "t64", platform);
      if (renamed.isPresent()) {
        Files.deleteIfExists(target);
        Files.createSymbolicLink(target, renamed.get());
        return;
      }
      Origin origin = ORIGINS.get(library);
      if (origin == null || !AptLibrary.isAvailable()) {
        throw unavailable(library);
      }
      notice.accept("fetching " + library + ", which MySQL needs and this system lacks");
      if (!AptLibrary.fetch(library, origin.debian(), target)) {
        throw unavailable(library);
      }
    } catch (IOException e) {
      throw new UserException(unavailable(library).getMessage() + " (" + e.getMessage() + ")", e);
    }
  }

  /** Debian 13 and Ubuntu 24.04 renamed the file, not what is in it. */
  private static Optional<Path> systemLibrary(String name, Platform platform) {
    String triplet = platform.processor() + "-linux-gnu";
    return List.of("/lib/" + triplet, "/usr/lib/" + triplet, "/lib64", "/usr/lib64", "/usr/lib")
        .stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst();
  }

  static UserException unavailable(String library) {
    Origin origin = ORIGINS.get(library);
    String packages =
        origin == null
            ? "the package that holds it"
            : "the package %s (Debian, Ubuntu) or %s (elsewhere)"
                .formatted(String.join(" or ", origin.debian()), origin.others());
    return new UserException(
        "MySQL needs %s, which this system lacks: install %s and start again"
            .formatted(library, packages));
  }
}

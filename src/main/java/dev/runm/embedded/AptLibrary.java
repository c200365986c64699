package dev.runm.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes one library out of a Debian package, without root and without installing anything. */
final class AptLibrary {
  private static final Path APT = Path.of("/usr/bin/apt-get");

  private AptLibrary() {}

  static boolean isAvailable() {
    return Files.isExecutable(APT);
  }

  /**
   * Puts {@code library} at {@code target} from the first of {@code packages} that exists. Asks the
   * system's package lists; where they are empty or old, fetches lists of its own for the while.
   *
   * @return whether it is there now
   */
  static boolean fetch(String library, List<String> packages, Path target) throws IOException {
    Path work = Files.createTempDirectory("runm-library-");
    try {
      Optional<Path> archive = download(work, packages, List.of());
      if (archive.isEmpty()) {
        List<String> ownLists = ownLists(work);
        apt(work, ownLists, "update");
        archive = download(work, packages, ownLists);
      }
      return archive.isPresent() && extract(archive.get(), library, work, target);
    } finally {
      Folders.deleteTree(work);
    }
  }

  private static List<String> ownLists(Path work) throws IOException {
    Path state = Files.createDirectories(work.resolve("state/lists/partial")).resolve("../..");
    Path cache = Files.createDirectories(work.resolve("cache/archives/partial")).resolve("../..");
    List<String> options = new ArrayList<>();
    for (String option :
        List.of(
            "Dir::State=" + state.normalize(),
            "Dir::State::status=/var/lib/dpkg/status",
            "Dir::Cache=" + cache.normalize(),
            "APT::Sandbox::User=root",
            "Debug::NoLocking=1")) {
      options.add("-o");
      options.add(option);
    }
    return options;
  }

  private static Optional<Path> download(Path work, List<String> packages, List<String> options)
      throws IOException {
    for (String name : packages) {
      if (apt(work, options, "download", name).succeeded()) {
        try (Stream<Path> files = Files.list(work)) {
          return files.filter(file -> file.toString().endsWith(".deb")).findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private static Subprocess apt(Path work, List<String> options, String... words)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(APT.toString());
    command.add("-q");
    // The folder is the user's own: apt's unprivileged account could not write to it.
    command.addAll(List.of("-o", "APT::Sandbox::User=root"));
    command.addAll(options);
    command.addAll(List.of(words));
    return Subprocess.run(work, command);
  }

  private static boolean extract(Path archive, String library, Path work, Path target)
      throws IOException {
    Path tree = Files.createDirectory(work.resolve("tree"));
    Subprocess.run(work, List.of("dpkg", "-x", archive.toString(), tree.toString()));
    Optional<Path> found;
    try (Stream<Path> files = Files.walk(tree)) {
      found =
          files
              .filter(file -> isNamed(file, library) || isNamed(file, library + "t64"))
              .findFirst();
    }
    if (found.isEmpty()) {
      return false;
    }
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.copy(found.get(), fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private static boolean isNamed(Path file, String name) {
    return file.getFileName().toString().equals(name);
  }
}

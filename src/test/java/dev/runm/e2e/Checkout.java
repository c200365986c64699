package dev.runm.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A copy of what the launcher needs of the project, which was never built. */
record Checkout(Path root) {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "chmod",
          "cp",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sh",
          "sleep",
          "tail",
          "touch");
  private static final String USAGE = "src/main/resources/dev/runm/start/usage.txt";

  static Checkout in(Path root) throws IOException {
    Checkout checkout = new Checkout(Files.createDirectories(root).toRealPath());
    Path home = Launcher.home();
    for (String folder : List.of("scripts", "mappers")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          checkout.copy(home.relativize(file).toString());
        }
      }
    }
    checkout.copy("pom.xml");
    checkout.copy(USAGE);
    return checkout;
  }

  Path script() {
    return root.resolve("scripts/runm");
  }

  Path usage() {
    return root.resolve(USAGE);
  }

  Path jar() {
    return root.resolve("target/runm.jar");
  }

  /** What the launcher left in the folder target, but for the jar and the layout. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("target"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("runm.jar") && !name.equals("app"))
          .toList();
    }
  }

  /** Makes a Maven whose every build runs {@code build}, after it has added a line to builds. */
  Path maven(String version, String build) throws IOException {
    String text =
        """
        #!/bin/sh
        case " $* " in *" -version "*) echo "Apache Maven %s (x)"; exit ;; esac
        echo built >>"%s"
        cd "%s" || exit 9
        mkdir -p target
        %s
        """;
    Path folder = Files.createDirectories(root.resolve("fake-maven"));
    executable(folder.resolve("mvn"), text.formatted(version, builds(), root, build));
    return folder;
  }

  /** Makes a Maven that delivers the jar of the project. */
  Path workingMaven() throws IOException {
    Path made = Launcher.home().resolve("target/runm.jar");
    return maven("3.9.9", "sleep 1; cp \"%s\" target/runm.jar".formatted(made));
  }

  /** Returns how often Maven was asked to build. */
  long countBuilds() throws IOException {
    return Files.exists(builds()) ? Files.readAllLines(builds()).size() : 0;
  }

  private Path builds() {
    return root.resolve("builds");
  }

  /** Makes a Java of the given version that does nothing. */
  Path javaHome(String version, boolean compiler) throws IOException {
    Path java = root.resolve("fake-java-" + version);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    executable(java.resolve("bin/java"), "#!/bin/sh\n");
    if (compiler) {
      executable(java.resolve("bin/javac"), "#!/bin/sh\n");
    }
    return java;
  }

  /**
   * Makes the Java of this test to do as it does, but for the archive of classes, which takes long.
   */
  Path javaWithoutArchive() throws IOException {
    Path real = Path.of(System.getProperty("java.home"));
    Path java = root.resolve("quick-java");
    Files.createDirectories(java.resolve("bin"));
    Files.copy(real.resolve("release"), java.resolve("release"));
    executable(
        java.resolve("bin/javac"), "#!/bin/sh\nexec \"%s/bin/javac\" \"$@\"\n".formatted(real));
    executable(
        java.resolve("bin/java"),
        """
        #!/bin/bash
        for option; do
          shift
          case $option in
            -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo none >"${option#*=}"; exit ;;
            -XX:SharedArchiveFile=* | -XX:AOTCache=*) ;;
            *) set -- "$@" "$option" ;;
          esac
        done
        exec "%s/bin/java" "$@"
        """
            .formatted(real));
    return java;
  }

  /** Makes a folder with the system's small tools, and no Java or Maven, to be the whole PATH. */
  Path tools() throws IOException {
    Path tools = Files.createDirectories(root.resolve("tools"));
    for (String tool : TOOLS) {
      for (String place : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
        if (Files.isExecutable(Path.of(place, tool))) {
          executable(tools.resolve(tool), "#!/bin/sh\nexec %s/%s \"$@\"\n".formatted(place, tool));
        }
      }
    }
    return tools;
  }

  static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void copy(String file) throws IOException {
    Path target = root.resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(
        Launcher.home().resolve(file),
        target,
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
  }
}

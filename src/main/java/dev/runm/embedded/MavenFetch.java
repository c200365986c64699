package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets Maven fetch the distribution, from wherever the user's Maven fetches its artifacts. */
final class MavenFetch {
  private static final String REMEDY =
      "look after the network or Maven's settings and start again,"
          + " or connect to a server of your own with --url";

  private MavenFetch() {}

  /** Fills {@code folder} as the pom's execution {@code mysql} says. */
  static void unpack(ServerSettings settings, Platform platform, Path folder) throws IOException {
    Path pom = settings.projectHome().resolve("pom.xml");
    if (!Files.isRegularFile(pom)) {
      throw new UserException(
          "cannot fetch MySQL: %s does not exist, set -Drunm.home to the folder of runm"
              .formatted(pom));
    }
    settings.notice().accept("fetching MySQL " + Distribution.VERSION + " (553 MB, once)");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(settings.maven().toString(), "-B", "-q", "-f", pom.toString()));
    command.add("dependency:unpack@mysql");
    command.add("-Drunm.mysql.platform=" + platform.classifier());
    command.add("-Drunm.mysql.folder=" + folder);
    String repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    Subprocess maven = run(settings, command);
    if (maven.output().contains("No space left on device")) {
      throw new UserException(
          ("no space left while fetching MySQL to %s: free some (there and in Maven's"
                  + " repository), or set RUNM_CACHE to another folder")
              .formatted(settings.cacheFolder()));
    }
    if (!maven.succeeded()) {
      throw new UserException(
          "cannot fetch MySQL %s: %s: %s"
              .formatted(Distribution.VERSION, reason(maven.output()), REMEDY));
    }
    if (!Files.isExecutable(new Distribution(folder).server())) {
      throw new UserException(
          "cannot fetch MySQL %s: the artifact for %s has no bin/mysqld"
              .formatted(Distribution.VERSION, platform.classifier()));
    }
  }

  private static Subprocess run(ServerSettings settings, List<String> command) {
    try {
      return Subprocess.run(settings.projectHome(), command);
    } catch (IOException e) {
      throw new UserException(
          "cannot run Maven as %s to fetch MySQL: install Maven, or set -Drunm.maven to its mvn"
              .formatted(settings.maven()),
          e);
    }
  }

  /** Picks the line that tells most from Maven's output. */
  static String reason(String output) {
    List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String line =
        lines.stream()
            .filter(candidate -> candidate.startsWith("[ERROR] "))
            .findFirst()
            .orElse(lines.isEmpty() ? "Maven said nothing" : lines.get(lines.size() - 1));
    return line.replaceFirst("^\\[ERROR\\] ", "")
        .replaceFirst("^Failed to execute goal .* on project [^:]*: ", "")
        .replaceFirst(" -> \\[Help \\d+\\]$", "");
  }
}

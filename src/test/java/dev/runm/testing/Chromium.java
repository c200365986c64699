package dev.runm.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium that can be started.
 *
 * @param executable the program
 * @param environment what it needs to find its libraries and fonts
 */
record Chromium(Path executable, Map<String, String> environment) {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "chrome-headless-shell",
          "google-chrome",
          "google-chrome-stable",
          "chrome");

  /**
   * Nothing of a browser but showing pages: no sandbox (which root cannot have, and the pages are
   * the tests' own), no look-ups of its own, the same letters everywhere.
   */
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-extensions",
          "--disable-sync",
          "--no-first-run",
          "--no-default-browser-check",
          "--no-pings",
          "--font-render-hinting=none",
          "--force-color-profile=srgb",
          "--remote-debugging-port=0");

  /** Returns the one that {@code -Drunm.browser} names, else one in PATH, else one to fetch. */
  static Chromium find() {
    String named = System.getProperty("runm.browser", "");
    if (!named.isBlank()) {
      return new Chromium(Path.of(named), Map.of());
    }
    return installed().orElseGet(ChromiumFetch::get);
  }

  private static Optional<Chromium> installed() {
    return NAMES.stream()
        .flatMap(name -> inPath(name).stream())
        .findFirst()
        .map(found -> new Chromium(found, Map.of()));
  }

  /** Returns a program of PATH. */
  static Optional<Path> inPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with a profile of its own, and what it says in a file. */
  Process start(Path profile, Path log) {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + profile);
    command.add("about:blank");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns where a started one listens, as soon as it says so. */
  static String address(Process process, Path log) throws IOException, InterruptedException {
    while (true) {
      boolean alive = process.isAlive();
      String said = Files.readString(log, StandardCharsets.UTF_8);
      Optional<String> address =
          said.lines()
              .filter(line -> line.startsWith("DevTools listening on "))
              .map(line -> line.substring("DevTools listening on ".length()).strip())
              .findFirst();
      if (address.isPresent()) {
        return address.get();
      }
      if (!alive) {
        throw new IllegalStateException(
            "the browser ended with "
                + process.exitValue()
                + ": name another with -Drunm.browser=PROGRAM. It said: "
                + said);
      }
      Thread.sleep(20);
    }
  }
}

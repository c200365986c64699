package dev.runm.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts {@code scripts/runm} with an environment of its own. */
record Launcher(Path script, Path folder, Map<String, String> environment) {
  private static final Path HOME = Path.of(System.getProperty("runm.home"));

  static {
    prepare();
  }

  /** What a command wrote, and its exit code. */
  record Outcome(int exitCode, String output, String errors) {}

  /**
   * The launcher of this checkout.
   *
   * @param folder where it is called, and keeps its history and log
   */
  static Launcher in(Path folder) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.remove("RUNM_CONFIG");
    environment.put("RUNM_PAGER", "off");
    environment.put("RUNM_PASSWORD", "none");
    environment.put("TERM", "xterm-256color");
    environment.put("LC_ALL", "C.UTF-8");
    environment.remove("JAVA_TOOL_OPTIONS");
    return new Launcher(HOME.resolve("scripts/runm"), folder, environment);
  }

  /**
   * Starts it once: processes that test at the same time would else wait for each other, and say
   * so.
   */
  private static void prepare() {
    try {
      new ProcessBuilder(HOME.resolve("scripts/runm").toString(), "help", "exit")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static Path home() {
    return HOME;
  }

  Launcher with(String variable, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(variable, value);
    return new Launcher(script, folder, changed);
  }

  Launcher without(String... variables) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.keySet().removeAll(List.of(variables));
    return new Launcher(script, folder, changed);
  }

  Launcher at(Path otherScript) {
    return new Launcher(otherScript, folder, environment);
  }

  /** Runs a command to its end, with nothing to read. */
  Outcome run(String... words) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", "");
    Path errors = Files.createTempFile(folder, "errors", "");
    ProcessBuilder builder =
        new ProcessBuilder(command(words))
            .directory(folder.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Outcome(exitCode, text(output), text(errors));
  }

  /** Opens it at a terminal. */
  PseudoTerminal open(String... words) throws IOException {
    return PseudoTerminal.start(folder, environment, command(words));
  }

  /** Runs a command where no server is; for what needs none. */
  Outcome runWithoutServer(String... words) throws IOException, InterruptedException {
    return run(nowhere(words));
  }

  /** Opens it at a terminal where no server is. */
  PseudoTerminal openWithoutServer(String... words) throws IOException {
    return open(nowhere(words));
  }

  private static String[] nowhere(String... words) {
    List<String> all = new ArrayList<>(List.of("--url", "127.0.0.1:1", "--user", "none"));
    all.addAll(List.of(words));
    return all.toArray(String[]::new);
  }

  private List<String> command(String... words) {
    List<String> command = new ArrayList<>();
    command.add(script.toString());
    command.addAll(List.of(words));
    return command;
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}

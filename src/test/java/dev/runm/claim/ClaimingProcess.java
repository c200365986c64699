package dev.runm.claim;

import dev.runm.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The launcher in a process of its own, with one command, on the test server. */
final class ClaimingProcess {
  private static final Path LAUNCHER = Path.of(System.getProperty("runm.home"), "scripts", "runm");

  private final Process process;
  private final Path out;
  private final Path err;

  private ClaimingProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it and does not wait.
   *
   * @param folder where its output goes
   * @param name tells it from others
   */
  static ClaimingProcess start(Path folder, String name, String schema, String... words) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of("--url", TestServer.url() + schema, "--user", TestServer.user()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_STATE_HOME", folder.resolve(name).toString());
    builder.environment().put("RUNM_PASSWORD", TestServer.password());
    builder.environment().put("RUNM_JAVA_OPTS", "-Xmx96m -Xss512k -XX:+UseSerialGC");
    Path out = folder.resolve(name + ".out");
    Path err = folder.resolve(name + ".err");
    try {
      return new ClaimingProcess(
          builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end; returns the exit code. */
  int exitCode() {
    return process.onExit().join().exitValue();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  void kill() {
    process.destroyForcibly();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

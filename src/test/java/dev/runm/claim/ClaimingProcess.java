package dev.runm.claim;

import dev.runm.RunmApplication;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, with one command, on the test server. */
final class ClaimingProcess {
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx96m", "-Xss512k", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add("-Drunm.home=" + System.getProperty("runm.home"));
    command.add("-Drunm.state=" + folder.resolve(name));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(RunmApplication.class.getName());
    command.addAll(List.of("--url", TestServer.url() + schema, "--user", TestServer.user()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("RUNM_PASSWORD", TestServer.password());
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

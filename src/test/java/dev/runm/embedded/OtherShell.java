package dev.runm.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second shell: {@link ShellProgram} in a process of its own. */
final class OtherShell implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherShell(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Begins to attach and does not wait for it. */
  static OtherShell start(ServerSettings settings, String... more) throws IOException {
    return start(settings, ProcessBuilder.Redirect.INHERIT, more);
  }

  /** Does so, and sends what is said on standard error elsewhere. */
  static OtherShell start(ServerSettings settings, ProcessBuilder.Redirect errors, String... more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Drunm.home=" + settings.projectHome());
    command.add("-Drunm.maven=" + settings.maven());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ShellProgram.class.getName());
    command.add(settings.cacheFolder().toString());
    command.add(settings.dataFolder().toString());
    command.addAll(List.of(more));
    return new OtherShell(new ProcessBuilder(command).redirectError(errors).start());
  }

  /** Waits until it is attached; returns the server's port. */
  int port() throws IOException {
    return Integer.parseInt(output.readLine());
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it leave in order, and waits for its end. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}

package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program that ran to its end left behind.
 *
 * @param exitCode the number that it ended with
 * @param output all that it wrote, to either stream
 */
record Subprocess(int exitCode, String output) {

  /**
   * Runs a program without input and waits for its end.
   *
   * @throws IOException if it cannot be run at all
   */
  static Subprocess run(Path folder, List<String> command) throws IOException {
    Path log = Files.createTempFile("runm-", ".log");
    Process process = null;
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("LC_ALL", "C");
      process = builder.start();
      int exitCode = process.waitFor();
      return new Subprocess(exitCode, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while " + command.get(0) + " was running", e);
    } finally {
      if (process != null) {
        process.destroy();
      }
      Files.deleteIfExists(log);
    }
  }

  boolean succeeded() {
    return exitCode == 0;
  }
}

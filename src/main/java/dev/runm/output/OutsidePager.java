package dev.runm.output;

import dev.runm.error.UserException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A program of the system that shows a text, such as {@code less}. */
final class OutsidePager implements Pager {
  /** Colours as they are, long lines cut, the text left on the screen. */
  private static final String LESS = "less -RSFX";

  /** What a shell answers for a program that it doesn't find or may not run. */
  private static final int CANNOT_RUN = 126;

  /** What a shell takes as it stands. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./+-]+");

  private final String command;
  private final Charset charset;
  private Process process;

  OutsidePager(String command, Charset charset) {
    this.command = command;
    this.charset = charset;
  }

  /** Returns {@code less}, which reads in the terminal's own letters. */
  static OutsidePager less(Charset charset) {
    return new OutsidePager(LESS, charset);
  }

  static boolean hasLess(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "less")));
  }

  @Override
  public Writer open() {
    try {
      if (isMissing()) {
        throw cannotRun(null);
      }
      process = start();
    } catch (IOException notStarted) {
      throw cannotRun(notStarted);
    }
    return new OutputStreamWriter(process.getOutputStream(), charset);
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    if (Surroundings.isUnicode(charset)) {
      builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
    }
    return builder.start();
  }

  /** Asks the shell beforehand: what a program that is not there was given would be lost. */
  private boolean isMissing() throws IOException {
    String program = command.strip().split("\\s", 2)[0];
    if (!PLAIN.matcher(program).matches()) {
      return false;
    }
    Process asked =
        new ProcessBuilder("sh", "-c", "command -v \"$0\"", program)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return asked.waitFor() != 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private UserException cannotRun(IOException cause) {
    return new UserException(
        "the pager %s cannot run: set pager auto takes another".formatted(command), cause);
  }

  @Override
  public void await() {
    try {
      int code = process.waitFor();
      if (code == CANNOT_RUN || code == CANNOT_RUN + 1) {
        throw cannotRun(null);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}

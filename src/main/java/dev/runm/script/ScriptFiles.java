package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.RestRule;
import dev.runm.output.TypedPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The scripts that run now, each called by the one before it. */
final class ScriptFiles {
  private final RestRule rule;
  private final Deque<Path> open = new ArrayDeque<>();

  ScriptFiles(RestRule rule) {
    this.rule = rule;
  }

  /** The commands of a script, and its file. */
  record Read(Path file, List<ScriptLine> lines) {
    /**
     * Returns what the script is.
     *
     * @throws ScriptFailedException if its blocks are wrong
     */
    List<Statement> statements() {
      return ScriptParser.parse(name(), lines);
    }

    /** Returns what errors call it. */
    String name() {
      return file.toString();
    }
  }

  /**
   * Reads a script: a path from the current directory, or if there is none, from where the script
   * is that calls it.
   *
   * @throws UsageException if it cannot be read, or runs already
   */
  Read read(String name) {
    Path file = found(TypedPath.of(name));
    if (open.contains(identity(file))) {
      throw UsageException.about(name, file + " runs already: a script cannot call itself");
    }
    return new Read(file, ScriptReader.read(file, rule));
  }

  private Path found(Path file) {
    Optional<Path> beside =
        Optional.ofNullable(open.peek())
            .map(Path::getParent)
            .map(folder -> folder.resolve(file))
            .filter(candidate -> !Files.exists(file) && Files.exists(candidate));
    return beside.orElse(file);
  }

  /** Does something while a script counts as running. */
  void during(Read script, Runnable work) {
    open.push(identity(script.file()));
    try {
      work.run();
    } finally {
      open.pop();
    }
  }

  boolean isAnyOpen() {
    return !open.isEmpty();
  }

  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException failure) {
      return file.toAbsolutePath().normalize();
    }
  }
}

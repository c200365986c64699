package dev.runm.shell;

import java.util.List;

/** The words of a whole command line: what a command that wraps another takes as its argument. */
public record CommandLine(List<String> words) {
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}

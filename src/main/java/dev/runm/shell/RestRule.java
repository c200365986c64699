package dev.runm.shell;

import java.util.List;

/** Tells where a line stops being words and is taken as it was typed. */
interface RestRule {
  /** All of a line is words. */
  RestRule NONE = words -> false;

  /** Whether what follows these words of a line is a {@link RestOfLine}, unless it is an option. */
  boolean beginsBehind(List<String> words);
}

package dev.runm.shell;

import java.util.Optional;

/** An answer of a command that ran another one. */
public interface Wrapped {
  /** Returns what the other one answered, if it is one that answers. */
  Optional<Object> wrappedAnswer();
}

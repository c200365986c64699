package dev.runm.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the answer of a command goes instead of the screen. */
public sealed interface Destination {
  /**
   * A file.
   *
   * @param append whether it keeps what it holds
   */
  record ToFile(String name, boolean append) implements Destination {}

  /**
   * The standard input of a command of the system's shell.
   *
   * @param arguments what the command calls {@code $1}, {@code $2} …
   * @param environment the variables that it finds besides those of this process
   */
  record ToCommand(String command, List<String> arguments, Map<String, String> environment)
      implements Destination {}

  /** Returns the format that a file's name asks for. */
  default Optional<Format> format() {
    return this instanceof ToFile file ? Format.ofFile(file.name()) : Optional.empty();
  }
}

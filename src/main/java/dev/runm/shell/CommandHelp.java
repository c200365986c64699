package dev.runm.shell;

import dev.runm.output.Report;

/** Tells how a command is used: what {@code COMMAND --help} answers. */
public interface CommandHelp {
  /**
   * Returns what there is to say of a command.
   *
   * @param name the command's own name, of one word or two
   */
  Report of(String name);
}

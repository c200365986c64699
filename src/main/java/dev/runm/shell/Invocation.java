package dev.runm.shell;

import dev.runm.output.Format;

/** A parsed command line, ready to run. */
record Invocation(DeclaredCommand command, Object[] values, Format format, boolean help) {
  Object run() {
    return command.call(values);
  }
}

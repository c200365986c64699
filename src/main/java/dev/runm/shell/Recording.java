package dev.runm.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Whether what is typed is written down as a script. */
public interface Recording {
  /** Returns where it is written, if it is. */
  Optional<Path> file();
}

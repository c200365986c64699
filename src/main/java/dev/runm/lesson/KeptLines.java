package dev.runm.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * Lines in a file of the state folder, which shells that run at the same time keep for each other.
 * Whoever reads them reads all that one of the shells has written, also where another one is
 * writing or has crashed over it.
 */
record KeptLines(Path file) {
  List<String> read() throws IOException {
    return Files.readAllLines(file);
  }

  /** Writes aside, under a name that no other shell uses, and takes the place of the old lines. */
  void write(List<String> lines) throws IOException {
    Path whole = file.toAbsolutePath();
    Path folder = Files.createDirectories(Objects.requireNonNull(whole.getParent()));
    Path aside = Files.createTempFile(folder, whole.getFileName() + ".", ".new");
    try {
      Files.write(aside, lines);
      Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}

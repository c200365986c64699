package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Makes folders and files that only their owner reads, whole or not at all. */
final class Folders {
  /** The mode of a folder that holds secrets. */
  static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final long MEGABYTE = 1_000_000;
  private static final long ALMOST_NOTHING = 50 * MEGABYTE;

  private Folders() {}

  /** Makes a folder and its parents; the ones that are new are the owner's alone. */
  static void createPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OWNER_ONLY);
    }
  }

  /** Writes a file that never was readable by others, in place of an older one. */
  static void writePrivate(Path file, String text) throws IOException {
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            file.getFileName() + ".new-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Makes the folder in which {@code target} is prepared; what died in the making goes first. */
  static Path prepare(Path target, FileAttribute<?>... attributes) throws IOException {
    String prefix = target.getFileName() + ".new-";
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(
            target.getParent(), path -> path.getFileName().toString().startsWith(prefix))) {
      for (Path leftover : leftovers) {
        deleteTree(leftover);
      }
    }
    return Files.createDirectory(
        target.resolveSibling(prefix + ProcessHandle.current().pid()), attributes);
  }

  /** Deletes a folder with all that is in it, as far as that is possible. */
  static void deleteTree(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException trouble)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A leftover that cannot go now is tried again before the next preparation.
      return;
    }
  }

  /** Refuses to begin what would not fit; {@code variable} names another place for it. */
  static void requireSpace(Path folder, long bytes, String variable) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < bytes) {
      throw noSpace(folder, free, bytes, variable);
    }
  }

  /** Tells a failure for want of space from others, as programs name it in many ways. */
  static void blameFullDisk(Path folder, long bytes, String variable) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < ALMOST_NOTHING) {
      throw noSpace(folder, free, bytes, variable);
    }
  }

  static UserException noSpace(Path folder, long free, long needed, String variable) {
    return new UserException(
        String.format(
            Locale.ROOT,
            "%s has %d MB free, needs %d MB: free some, or set %s to another folder",
            folder,
            free / MEGABYTE,
            needed / MEGABYTE,
            variable));
  }

  /** Says what to do about a folder that cannot be used. */
  static UserException unusable(Path folder, String variable, IOException trouble) {
    String reason = trouble.getMessage();
    if (trouble instanceof AccessDeniedException) {
      reason = "permission denied for " + reason;
    } else if (trouble instanceof NoSuchFileException) {
      reason = "there is no " + reason;
    }
    return new UserException(
        "cannot use the folder %s (%s): make it usable, or set %s to another folder"
            .formatted(folder, reason, variable),
        trouble);
  }

  /** Reads a text that lies beside this class. */
  static String resource(String name) {
    try (var stream = Folders.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.runm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A copy of the mappers, profiles and scripts, which a shell opened meanwhile uses and a test may
 * break.
 */
public final class ProjectCopy implements AutoCloseable {
  private static final String HOME = "runm.home";

  private final String original = System.getProperty(HOME);
  private final Path copy;

  /** Copies into {@code folder}. */
  public ProjectCopy(Path folder) {
    copy = folder;
    copy("mappers");
    copy("profiles");
    copy("scripts");
    System.setProperty(HOME, folder.toString());
  }

  /** Returns a mapper XML of the copy. */
  public Path mapper(String name) {
    return copy.resolve("mappers").resolve(name + ".xml");
  }

  /** Puts one text of a mapper XML in another's place, of which there must be at least one. */
  public void replace(String mapper, String from, String to) {
    String text = read(mapper);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(mapper + " does not hold " + from);
    }
    write(mapper, text.replace(from, to));
  }

  /** Returns the line, from 1, of a mapper XML that holds {@code text} first. */
  public int line(String mapper, String text) {
    String all = read(mapper);
    return (int) all.substring(0, all.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Returns the text of a mapper XML. */
  public String read(String mapper) {
    try {
      return Files.readString(mapper(mapper));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Replaces a mapper XML. */
  public void write(String mapper, String text) {
    try {
      Files.writeString(mapper(mapper), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void copy(String name) {
    Path from = Path.of(original);
    try (Stream<Path> files = Files.walk(from.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(from.relativize(file).toString()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    System.setProperty(HOME, original);
  }
}

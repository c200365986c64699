package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.yaml.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds profiles: the shipped ones by name, all others by path. */
final class ProfileFolder {
  private static final String ENDING = ".yaml";
  private static final Pattern NAME = Pattern.compile("\\w[\\w.+-]*");
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([km]?)");
  private static final Comparator<String> BY_SIZE_THEN_NAME =
      Comparator.comparingLong(ProfileFolder::leadingNumber)
          .thenComparing(Comparator.naturalOrder());

  private final Path folder;

  ProfileFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns the names of the shipped profiles, by the number that they begin with, then A to Z. */
  List<String> names(ProfileKind kind) {
    Path kindFolder = folder.resolve(kind.folder());
    try (Stream<Path> files = Files.list(kindFolder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted(BY_SIZE_THEN_NAME)
          .toList();
    } catch (IOException e) {
      throw new UserException(
          "the shipped profiles are missing: cannot list the folder " + kindFolder, e);
    }
  }

  /** Returns what a shipped profile says of itself in its first words; nothing if it does not. */
  String description(ProfileKind kind, String name) {
    try (Stream<String> lines = Files.lines(folder.resolve(kind.folder()).resolve(name + ENDING))) {
      return lines
          .findFirst()
          .filter(line -> line.startsWith("#"))
          .map(line -> line.substring(1).strip().replaceFirst("[:.] .*|[:.]$", ""))
          .orElse("");
    } catch (IOException | UncheckedIOException unreadable) {
      return "";
    }
  }

  /**
   * Returns the file of a profile. A word with a {@code /} or with a file's ending is a path,
   * relative to {@code base}; any other is the name of a shipped profile.
   */
  ProfileFile find(ProfileKind kind, String nameOrPath, Path base) {
    if (isPath(nameOrPath)) {
      return byPath(kind, nameOrPath, base);
    }
    List<String> names = names(kind);
    if (!names.contains(nameOrPath)) {
      throw new UsageException(
          String.format(
              "no %s is named %s%s; \"profiles %s\" lists them, and a path has a / or ends in"
                  + " .yaml",
              kind.words(),
              Shown.quoted(nameOrPath),
              hint(kind, nameOrPath, names),
              kind.folder()));
    }
    return ProfileFile.of(folder.resolve(kind.folder()).resolve(nameOrPath + ENDING));
  }

  /**
   * Returns the file that a profile is or would be in.
   *
   * @throws UsageException if it can be in none
   */
  Path place(ProfileKind kind, String nameOrPath) {
    if (isPath(nameOrPath)) {
      return byPath(kind, nameOrPath, Path.of("")).path();
    }
    if (!NAME.matcher(nameOrPath).matches()) {
      throw new UsageException(
          "%s is no name for a %s: letters, digits, -, _, + and . make one"
              .formatted(Shown.quoted(nameOrPath), kind.words()));
    }
    return folder.resolve(kind.folder()).resolve(nameOrPath + ENDING);
  }

  /** Whether a word is a path rather than a name. */
  static boolean isPath(String nameOrPath) {
    return nameOrPath.contains("/") || nameOrPath.matches("(?s).*\\.ya?ml");
  }

  private ProfileFile byPath(ProfileKind kind, String path, Path base) {
    try {
      ProfileFile file = ProfileFile.of(base.resolve(path).normalize());
      if (!Files.exists(file.path()) && !path.contains("/") && names(kind).contains(file.name())) {
        throw file.error("no such file; the shipped profile is named " + file.name());
      }
      return file;
    } catch (InvalidPathException e) {
      throw new UsageException(Shown.quoted(path) + " is not a path");
    }
  }

  private String hint(ProfileKind kind, String name, List<String> names) {
    for (ProfileKind other : ProfileKind.values()) {
      if (other != kind && names(other).contains(name)) {
        return " (that is a " + other.words() + ")";
      }
    }
    return NearMiss.hint(name, names);
  }

  private static long leadingNumber(String name) {
    Matcher number = NUMBER.matcher(name);
    if (!number.find()) {
      return Long.MAX_VALUE;
    }
    // A k or an m is a factor only where the word ends with it: 1k-shared, but not 1cpu or 3mixed.
    boolean factor =
        number.end() == name.length() || !Character.isLetter(name.charAt(number.end()));
    return Long.parseLong(number.group(1))
        * switch (factor ? number.group(2) : "") {
          case "k" -> 1_000;
          case "m" -> 1_000_000;
          default -> 1;
        };
  }
}

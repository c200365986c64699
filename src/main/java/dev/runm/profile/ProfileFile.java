package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.yaml.Field;
import dev.runm.yaml.Shown;
import dev.runm.yaml.YamlParser;
import java.nio.file.Path;

/**
 * A profile's file.
 *
 * @param path where it is
 * @param shown the path as messages write it
 */
record ProfileFile(Path path, String shown) {
  static ProfileFile of(Path path) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = path.isAbsolute() && path.startsWith(here);
    return new ProfileFile(path, Shown.whole((below ? here.relativize(path) : path).toString()));
  }

  /** Returns the name of the profile: that of the file, without its ending. */
  String name() {
    return path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  /** Reads the file into located values. */
  Field read(ProfileKind kind) {
    return parse(kind, ProfileText.read(this));
  }

  Field parse(ProfileKind kind, String text) {
    return new Field("a " + kind.words(), YamlParser.parse(shown, text));
  }

  UsageException error(String problem) {
    return new UsageException(shown + ": " + problem);
  }
}

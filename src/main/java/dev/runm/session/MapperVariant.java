package dev.runm.session;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.output.TypedPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mapper files with statements that stand in for some of the usual ones. */
final class MapperVariant {
  private final List<Path> files;
  private final Map<String, Set<String>> ids = new HashMap<>();

  /**
   * @param usual the usual files
   * @param files those whose statements stand in, each of the name of a usual one
   */
  MapperVariant(Path folder, List<Path> usual, List<Path> files) {
    this.files = files;
    Map<String, Path> byName =
        usual.stream().collect(Collectors.toMap(MapperVariant::name, file -> file));
    for (Path file : files) {
      Path stoodInFor = byName.get(name(file));
      if (stoodInFor == null) {
        throw new UserException(
            "%s:1: %s has no such file%s: rename it"
                .formatted(file, folder, NearMiss.hint(name(file), byName.keySet())));
      }
      ids.put(name(file), ids(file, stoodInFor));
    }
  }

  private static Set<String> ids(Path file, Path usual) {
    Set<String> known =
        elements(usual).stream()
            .filter(element -> !element.isFragment())
            .map(MapperElement::id)
            .collect(Collectors.toSet());
    Set<String> found = new HashSet<>();
    for (MapperElement element : elements(file)) {
      if (!element.isFragment() && !known.contains(element.id())) {
        throw new UserException(
            "%s:%d: %s has no statement %s%s: rename it"
                .formatted(
                    file,
                    element.line(),
                    name(usual),
                    element.id(),
                    NearMiss.hint(element.id(), known)));
      }
      found.add(element.id());
    }
    return found;
  }

  List<Path> files() {
    return files;
  }

  /** Returns what stays of a usual file, with the same lines. */
  byte[] rest(Path file, byte[] text) {
    Set<String> others = ids.getOrDefault(name(file), Set.of());
    return MapperElement.without(new String(text, StandardCharsets.UTF_8), others)
        .getBytes(StandardCharsets.UTF_8);
  }

  static Path folder(Path mappers, String name) {
    Path variants = mappers.resolve("variants");
    try {
      Path path = TypedPath.of(name);
      if (Files.isDirectory(path)) {
        return path;
      }
      if (Files.isDirectory(variants.resolve(name))) {
        return variants.resolve(name);
      }
    } catch (UsageException notAPath) {
      // falls through to the one answer
    }
    List<String> known = names(variants);
    throw new UsageException(
        "there is no folder %s%s: name a path, or one of %s in %s"
            .formatted(name, NearMiss.hint(name, known), String.join(", ", known), variants));
  }

  private static List<String> names(Path variants) {
    try (Stream<Path> folders = Files.list(variants)) {
      return folders.filter(Files::isDirectory).map(MapperVariant::name).sorted().toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private static List<MapperElement> elements(Path file) {
    try {
      return MapperElement.in(file, Files.readString(file));
    } catch (IOException failure) {
      throw new UserException("cannot read " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}

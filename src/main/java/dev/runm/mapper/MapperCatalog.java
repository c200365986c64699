package dev.runm.mapper;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.session.MapperElement;
import dev.runm.session.ReloadableMappers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the files of the mappers folder hold now, read anew each time. */
@Component
class MapperCatalog {
  private final ReloadableMappers mappers;
  private List<MapperElement> last = List.of();
  private long lastChanged;

  MapperCatalog(ReloadableMappers mappers) {
    this.mappers = mappers;
  }

  Path folder() {
    return mappers.folder();
  }

  /** Returns statements and fragments, file by file. */
  List<MapperElement> elements() {
    return elements(folder());
  }

  /** Returns the same, read anew only if a file has changed: for who asks at every key. */
  synchronized List<MapperElement> lastElements() {
    long changed = 0;
    try (Stream<Path> found = Files.list(folder())) {
      for (Path file : found.toList()) {
        changed = 31 * changed + Files.getLastModifiedTime(file).toMillis() + file.hashCode();
      }
    } catch (IOException failure) {
      throw new UserException("cannot read " + folder() + ": " + failure.getMessage(), failure);
    }
    if (changed != lastChanged || last.isEmpty()) {
      last = elements();
      lastChanged = changed;
    }
    return last;
  }

  /** Returns the statements and fragments in the XML files of a folder. */
  static List<MapperElement> elements(Path folder) {
    List<MapperElement> elements = new ArrayList<>();
    files(folder)
        .forEach(
            (name, text) -> {
              if (name.endsWith(".xml")) {
                elements.addAll(MapperElement.in(folder.resolve(name), text));
              }
            });
    return elements;
  }

  /** Returns the text of each mapper file and of the schema, by name. */
  static Map<String, String> files(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".xml") || name.endsWith(".sql")) {
          texts.put(name, Files.readString(file));
        }
      }
      return texts;
    } catch (IOException failure) {
      throw new UserException("cannot read " + folder + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * Returns the statement of that id: by itself, behind its mapper, or in full. Where no statement
   * has it, a fragment may.
   *
   * @throws UsageException if none has it, or several have
   */
  MapperElement find(String name) {
    List<MapperElement> all = elements();
    String[] parts = name.split("\\.");
    String id = parts[parts.length - 1];
    String mapper = parts.length > 1 ? parts[parts.length - 2] : null;
    List<MapperElement> found =
        all.stream()
            .filter(one -> one.id().equals(id))
            .filter(one -> mapper == null || one.mapper().equals(mapper))
            .toList();
    List<MapperElement> statements = found.stream().filter(one -> !one.isFragment()).toList();
    List<MapperElement> best = statements.isEmpty() ? found : statements;
    if (best.size() == 1) {
      return best.get(0);
    }
    if (best.isEmpty()) {
      Stream<String> known =
          all.stream().map(mapper == null ? MapperElement::id : MapperElement::name);
      String asked = mapper == null ? id : mapper + "." + id;
      throw new UsageException(
          "there is no statement %s%s: mapper list shows them"
              .formatted(name, NearMiss.hint(asked, known.toList())));
    }
    throw new UsageException(
        "%s stands in several mappers: name one of %s"
            .formatted(name, String.join(", ", best.stream().map(MapperElement::name).toList())));
  }

  /** Returns the fragments that the element is made of, each once, in the order of their use. */
  List<MapperElement> fragments(MapperElement element) {
    List<MapperElement> fragments = elements().stream().filter(MapperElement::isFragment).toList();
    List<MapperElement> found = new ArrayList<>();
    collect(element, fragments, found);
    return found;
  }

  private static void collect(
      MapperElement element, List<MapperElement> fragments, List<MapperElement> found) {
    for (String id : element.included()) {
      fragments.stream()
          .filter(one -> one.id().equals(id))
          .min(Comparator.comparing(one -> !one.mapper().equals(element.mapper())))
          .filter(one -> !found.contains(one))
          .ifPresent(
              one -> {
                found.add(one);
                collect(one, fragments, found);
              });
    }
  }
}

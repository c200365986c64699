package dev.runm.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way into the document that a command answers with: {@code claims[0].items[1].provider}. A list
 * without a number stands for its first element, and a name that is not there for the nearest one
 * below: {@code consumer} finds {@code claims[0].consumer}.
 */
final class DocumentPath {
  private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]\\.?(.*)");
  private static final int MOST_DEEP = 12;

  private DocumentPath() {}

  /** Returns what the path leads to, if it leads anywhere; null is nowhere. */
  static Optional<List<String>> find(Object document, String path) {
    return at(document, path, 0).map(DocumentPath::words);
  }

  /** Returns the names that the document has at its top and in the first of each list. */
  static Set<String> names(Object document) {
    Set<String> names = new TreeSet<>();
    Deque<Object> open = new ArrayDeque<>();
    open.add(document);
    for (int i = 0; i < 100 && !open.isEmpty(); i++) {
      Object next = first(open.remove());
      if (next instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> names.add(String.valueOf(key)));
        map.values().stream().filter(List.class::isInstance).forEach(open::add);
      }
    }
    return names;
  }

  private static Optional<Object> at(Object value, String path, int depth) {
    if (path.isEmpty()) {
      return Optional.ofNullable(value);
    }
    Matcher index = INDEX.matcher(path);
    if (value instanceof List<?> list) {
      if (!index.matches()) {
        return list.isEmpty() ? Optional.empty() : at(list.get(0), path, depth);
      }
      int place = Integer.parseInt(index.group(1));
      return place < list.size() ? at(list.get(place), index.group(2), depth) : Optional.empty();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Optional<String> rest = behind(String.valueOf(entry.getKey()), path);
      if (rest.isPresent()) {
        return at(entry.getValue(), rest.get(), depth);
      }
    }
    return below(map, path, depth);
  }

  private static Optional<Object> below(Map<?, ?> map, String path, int depth) {
    return depth > MOST_DEEP
        ? Optional.empty()
        : map.values().stream()
            .filter(List.class::isInstance)
            .flatMap(list -> at(list, path, depth + 1).stream())
            .findFirst();
  }

  /** A name may have dots in it, as a resource type does. */
  private static Optional<String> behind(String key, String path) {
    if (key.isEmpty() || !path.startsWith(key)) {
      return Optional.empty();
    }
    String rest = path.substring(key.length());
    if (rest.startsWith(".")) {
      return Optional.of(rest.substring(1));
    }
    return rest.isEmpty() || rest.startsWith("[") ? Optional.of(rest) : Optional.empty();
  }

  private static Object first(Object value) {
    return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
  }

  private static List<String> words(Object value) {
    return value instanceof List<?> list && list.stream().noneMatch(DocumentPath::isLarge)
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private static boolean isLarge(Object value) {
    return value instanceof List || value instanceof Map;
  }
}

package dev.runm.find;

import dev.runm.model.Reference.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The ids of everything that a request refers to. */
record ResolvedCodes(Map<Kind, Map<String, Integer>> ids) {
  int id(Kind kind, String name) {
    return ids.get(kind).get(name);
  }

  List<Integer> ids(Kind kind, Collection<String> names) {
    return names.stream().map(name -> id(kind, name)).sorted().toList();
  }
}

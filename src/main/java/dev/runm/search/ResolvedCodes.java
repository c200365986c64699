package dev.runm.search;

import dev.runm.model.Reference.Kind;
import dev.runm.model.ResourceRequest;
import dev.runm.search.CodeMapper.Found;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of everything that a request refers to, and what is known of its window. */
final class ResolvedCodes {
  private final Map<String, Map<String, Found>> found = new HashMap<>();

  ResolvedCodes(List<Found> rows) {
    rows.forEach(
        row -> found.computeIfAbsent(row.kind(), kind -> new HashMap<>()).put(row.name(), row));
  }

  boolean has(Kind kind, String name) {
    return of(kind.name()).containsKey(name);
  }

  int id(Kind kind, String name) {
    return (int) of(kind.name()).get(name).id();
  }

  List<Integer> ids(Kind kind, Collection<String> names) {
    return names.stream().map(name -> id(kind, name)).sorted().toList();
  }

  /** Returns the root of the tree that the provider stands in. */
  int rootOf(String provider) {
    return (int) size(Kind.PROVIDER, provider);
  }

  /** Returns how many providers have the id, counted to 501. */
  long size(Kind kind, int id) {
    return of(kind.name()).values().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow()
        .size();
  }

  /** Returns how many providers have one of the ids, if all of them were looked up. */
  Optional<Long> size(Kind kind, List<Integer> ids) {
    List<Found> known =
        of(kind.name()).values().stream().filter(row -> ids.contains((int) row.id())).toList();
    return known.size() == ids.size()
        ? Optional.of(known.stream().mapToLong(Found::size).sum())
        : Optional.empty();
  }

  /** Returns how many inventories may give the amount for ever, counted to 501. */
  long rooms(ResourceRequest request) {
    return of("ROOM").get(Words.Room.keyOf(request)).size();
  }

  /** Returns the cheapest way to add up what is used in the window that is exact. */
  Use use() {
    return holds("STARTS") ? Use.PEAK : Use.START;
  }

  /** Whether what unending allocations hold is held at some moment of the window. */
  boolean heldIsBound() {
    return !holds("LATER");
  }

  private boolean holds(String fact) {
    return of(fact).get("").size() > 0;
  }

  private long size(Kind kind, String name) {
    return of(kind.name()).get(name).size();
  }

  private Map<String, Found> of(String kind) {
    return found.getOrDefault(kind, Map.of());
  }
}

package dev.runm.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What was and what is in its place. Of what was moved, and so is gone here and new there, that is
 * known where only one of its name is.
 */
final class Pairs<T> {
  private record Pair<T>(T was, T is) {}

  /** What goes through two lists that are aligned. */
  @FunctionalInterface
  interface Walk<T> {
    void walk(Consumer<T> gone, Consumer<T> added, BiConsumer<T, T> both);
  }

  private final List<Pair<T>> pairs = new ArrayList<>();

  Pairs(Walk<T> walk, Function<T, String> name) {
    List<T> gone = new ArrayList<>();
    List<T> added = new ArrayList<>();
    walk.walk(gone::add, added::add, (was, is) -> pairs.add(new Pair<>(was, is)));
    for (T was : gone) {
      List<T> moved = named(name.apply(was), added, name);
      if (moved.size() == 1 && named(name.apply(was), gone, name).size() == 1) {
        pairs.add(new Pair<>(was, moved.get(0)));
      }
    }
  }

  private static <T> List<T> named(String wanted, List<T> all, Function<T, String> name) {
    return all.stream().filter(one -> name.apply(one).equals(wanted)).toList();
  }

  boolean anyMatch(BiPredicate<T, T> wanted) {
    return pairs.stream().anyMatch(pair -> wanted.test(pair.was(), pair.is()));
  }
}

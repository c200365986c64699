package dev.runm.combine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for values, from 0: equal values have the same. */
final class Numbering<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  /** Returns the value's number, a new one if it has none yet. */
  int of(T value) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known == null) {
      values.add(value);
      return values.size() - 1;
    }
    return known;
  }

  /** Returns the value's number, or -1 if it has none. */
  int find(T value) {
    return numbers.getOrDefault(value, -1);
  }

  T get(int number) {
    return values.get(number);
  }

  int size() {
    return values.size();
  }
}

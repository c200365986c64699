package dev.runm.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to make lists and numbers smaller. */
final class Without {
  private Without() {}

  /** Returns the list without each of its elements in turn. */
  static <T> Stream<List<T>> each(List<T> list) {
    return IntStream.range(0, list.size())
        .mapToObj(
            i -> {
              List<T> rest = new ArrayList<>(list);
              rest.remove(i);
              return rest;
            });
  }

  /** Returns the list with each of its elements in turn in each of its smaller forms. */
  static <T> Stream<List<T>> changed(List<T> list, Function<T, Stream<T>> smaller) {
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(
            i ->
                smaller
                    .apply(list.get(i))
                    .map(
                        next -> {
                          List<T> rest = new ArrayList<>(list);
                          rest.set(i, next);
                          return rest;
                        }));
  }

  /** Returns a few numbers that are smaller, far ones first. */
  static Stream<BigInteger> less(BigInteger number) {
    return Stream.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.TWO,
            number.shiftRight(1),
            number.subtract(number.shiftRight(2)),
            number.subtract(BigInteger.ONE))
        .filter(less -> less.signum() >= 0 && less.compareTo(number) < 0)
        .distinct();
  }
}

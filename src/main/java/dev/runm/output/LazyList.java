package dev.runm.output;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made when they are looked at, so that a million rows need not stand in
 * memory in two shapes.
 */
public final class LazyList<S, T> extends AbstractList<T> implements RandomAccess {
  private final List<S> source;
  private final Function<S, T> shape;

  private LazyList(List<S> source, Function<S, T> shape) {
    this.source = source;
    this.shape = shape;
  }

  /** Returns {@code source} with each element seen through {@code shape}. */
  public static <S, T> List<T> of(List<S> source, Function<S, T> shape) {
    return new LazyList<>(source, shape);
  }

  /** Returns the elements of several lists, one list after the other. */
  static <T> List<T> joined(List<List<T>> lists) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        int left = index;
        for (List<T> list : lists) {
          if (left < list.size()) {
            return list.get(left);
          }
          left -= list.size();
        }
        throw new IndexOutOfBoundsException(index);
      }

      @Override
      public int size() {
        return lists.stream().mapToInt(List::size).sum();
      }
    };
  }

  @Override
  public T get(int index) {
    return shape.apply(source.get(index));
  }

  @Override
  public int size() {
    return source.size();
  }
}

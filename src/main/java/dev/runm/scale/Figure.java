package dev.runm.scale;

import java.util.Optional;
import java.util.stream.Stream;

/** What is looked at over the nodes. */
enum Figure {
  ROWS("Rows read", "rows read", "rows_read") {
    @Override
    Optional<Sample> of(Point point) {
      return Stream.of(point)
          .filter(one -> one.read().isPresent())
          .map(one -> new Sample(one.nodes(), one.read().getAsLong(), 0))
          .findFirst();
    }
  },
  TIME("Median time", "median ms", "milliseconds") {
    @Override
    Optional<Sample> of(Point point) {
      return Optional.of(
          new Sample(
              point.nodes(),
              Milliseconds.of(point.timing().median()).doubleValue(),
              Milliseconds.of(point.timing().spread()).doubleValue()));
    }
  };

  private final String title;
  private final String words;
  private final String code;

  Figure(String title, String words, String code) {
    this.title = title;
    this.words = words;
    this.code = code;
  }

  /** Returns it at one point; nothing if it is not known there. */
  abstract Optional<Sample> of(Point point);

  /** Returns a heading. */
  String title() {
    return title;
  }

  /** Returns what people read in tables. */
  String words() {
    return words;
  }

  /** Returns what programs read. */
  String code() {
    return code;
  }
}

package dev.runm.scale;

import java.util.function.DoubleUnaryOperator;

/** How a figure changes with the number of nodes, gentlest first. */
enum Growth {
  FLAT("flat", nodes -> 0),
  LOGARITHMIC("logarithmic", Math::log10),
  LINEAR("linear", nodes -> nodes),
  WORSE("worse than linear", nodes -> nodes * nodes);

  private final String words;
  private final DoubleUnaryOperator shape;

  Growth(String words, DoubleUnaryOperator shape) {
    this.words = words;
    this.shape = shape;
  }

  /** Returns it in words, such as {@code worse than linear}. */
  String words() {
    return words;
  }

  /** Returns f(nodes) of a + b · f(nodes). */
  double at(double nodes) {
    return shape.applyAsDouble(nodes);
  }

  /** Returns how many of a and b there are to choose. */
  int parameters() {
    return this == FLAT ? 1 : 2;
  }
}

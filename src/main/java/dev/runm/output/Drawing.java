package dev.runm.output;

/** An answer that draws itself. */
@FunctionalInterface
public interface Drawing {
  void on(Canvas canvas);
}

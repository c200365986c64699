package dev.runm.output;

/** An answer that draws itself. */
@FunctionalInterface
public interface Picture {
  void on(Canvas canvas);
}

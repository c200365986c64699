package dev.runm.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Collects the statements of one command, while it is switched on. */
@Component
class Capture {
  private final List<Recording> recordings = new ArrayList<>();
  private Depth depth;

  boolean isOn() {
    return depth != null;
  }

  Depth depth() {
    return depth;
  }

  void add(Recording recording) {
    recordings.add(recording);
  }

  /** Returns the statement that was sent last. */
  Recording last() {
    return recordings.get(recordings.size() - 1);
  }

  /** Runs {@code command} while the statements that it sends are collected. */
  <T> T during(Depth howMuch, Supplier<T> command) {
    recordings.clear();
    depth = howMuch;
    try {
      return command.get();
    } finally {
      depth = null;
    }
  }

  /** Returns the statements of the command that ran last, in the order that they were sent. */
  List<CapturedStatement> statements() {
    return recordings.stream().map(Recording::captured).toList();
  }
}

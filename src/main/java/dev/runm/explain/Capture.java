package dev.runm.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Collects the statements of one command, while it is switched on. */
@Component
class Capture {
  private final List<Recording> recordings = new ArrayList<>();
  private final Map<Object, Recording> running = new IdentityHashMap<>();
  private Depth depth;

  boolean isOn() {
    return depth != null;
  }

  Depth depth() {
    return depth;
  }

  /**
   * @param handler what MyBatis runs the statement with, and no other
   */
  void add(Object handler, Recording recording) {
    recordings.add(recording);
    running.put(handler, recording);
  }

  /** Returns the statement that is run with a handler, if it was seen when it was prepared. */
  Optional<Recording> of(Object handler) {
    return Optional.ofNullable(running.get(handler));
  }

  /** Returns how many statements were prepared. */
  int size() {
    return recordings.size();
  }

  /** Returns how long the statements took together that were prepared after the first ones. */
  Duration tookAfter(int first) {
    return recordings.stream()
        .skip(first)
        .map(Recording::took)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Runs {@code command} while the statements that it sends are collected. */
  <T> T during(Depth howMuch, Supplier<T> command) {
    recordings.clear();
    depth = howMuch;
    try {
      return command.get();
    } finally {
      depth = null;
      running.clear();
    }
  }

  /** Lets go of the statements, with all that was bound and answered. */
  void forget() {
    recordings.clear();
  }

  /** Returns the statements of the command that ran last, in the order that they were sent. */
  List<CapturedStatement> statements() {
    return recordings.stream().map(Recording::captured).toList();
  }
}

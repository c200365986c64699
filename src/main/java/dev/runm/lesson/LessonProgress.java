package dev.runm.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which steps of which lessons were done or skipped, kept in a file of the state folder. Steps are
 * known by title and check: one that a teacher has changed is to be done again.
 */
@Component
class LessonProgress {
  /** How far a step is. */
  enum State {
    OPEN,
    SKIPPED,
    DONE
  }

  private final KeptLines file;
  private Map<String, State> known = new LinkedHashMap<>();

  LessonProgress(@Value("${runm.state}") Path state) {
    this.file = new KeptLines(state.resolve("lessons"));
  }

  /** Returns how many of a lesson's steps are in a state. */
  int count(Lesson lesson, State state) {
    read();
    return (int) lesson.steps().stream().filter(step -> of(lesson, step) == state).count();
  }

  /** Returns the first step, from one on, that is in a state. */
  Optional<Integer> first(Lesson lesson, int from, State state) {
    read();
    return IntStream.range(from, lesson.steps().size())
        .filter(at -> of(lesson, lesson.steps().get(at)) == state)
        .boxed()
        .findFirst();
  }

  private State of(Lesson lesson, Step step) {
    return known.getOrDefault(key(lesson, step), State.OPEN);
  }

  /** What was done is not undone by skipping it. */
  void mark(Lesson lesson, Step step, State state) {
    read();
    known.merge(key(lesson, step), state, (was, now) -> was.compareTo(now) > 0 ? was : now);
    write();
  }

  void forget(Lesson lesson) {
    read();
    known.keySet().removeIf(key -> key.startsWith(lesson.name() + "\t"));
    write();
  }

  private static String key(Lesson lesson, Step step) {
    return lesson.name() + "\t" + step.mark();
  }

  /** Another shell may have gone on meanwhile; where nothing can be kept, it is kept in memory. */
  private void read() {
    try {
      Map<String, State> read = new LinkedHashMap<>();
      for (String line : file.read()) {
        int tab = line.lastIndexOf('\t');
        String word = tab < 0 ? "" : line.substring(tab + 1);
        for (State state : State.values()) {
          if (state.name().equalsIgnoreCase(word)) {
            read.put(line.substring(0, tab), state);
          }
        }
      }
      known = read;
    } catch (IOException none) {
      known = new LinkedHashMap<>(known);
    }
  }

  private void write() {
    List<String> lines = new ArrayList<>();
    known.forEach((key, state) -> lines.add(key + "\t" + state.name().toLowerCase(Locale.ROOT)));
    try {
      file.write(lines);
    } catch (IOException notKept) {
      // it is known until the shell is left
    }
  }
}

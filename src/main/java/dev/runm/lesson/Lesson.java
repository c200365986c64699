package dev.runm.lesson;

import java.nio.file.Path;
import java.util.List;

/**
 * A lesson as its file tells it.
 *
 * @param name what it is called on the command line
 * @param question what it answers; may be empty
 * @param minutes how long a learner takes, about; 0 where the file does not say
 * @param opening the text above its first step, with what is run before it
 */
record Lesson(
    String name,
    Path file,
    String title,
    String question,
    int minutes,
    Step opening,
    List<Step> steps) {
  /** Returns where something of it stands, as errors begin. */
  String at(int line) {
    return "%s:%d: ".formatted(file, line);
  }
}

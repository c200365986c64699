package dev.runm.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fenced block of a lesson is for, by the word behind its fence. */
enum Part {
  /** Commands that the learner is shown, to type them or others like them. */
  TRY,
  /** Expectations of the learner's command; all of them hold where the step is done. */
  CHECK,
  /** Help for who asks; each block is one hint more. */
  HINT,
  /** Commands that meet the check; what is tried, where there are none. */
  SOLUTION,
  /** Commands that the lesson runs before the step is shown. */
  SETUP,
  /** Commands that another session runs while the learner types. */
  MEANWHILE,
  /** What is said once the step is done. */
  LEARNT;

  static Optional<Part> of(String word) {
    return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Part::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its lines are commands. */
  boolean isCommands() {
    return this != HINT && this != LEARNT;
  }
}

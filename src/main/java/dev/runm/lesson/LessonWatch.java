package dev.runm.lesson;

import dev.runm.error.UserException;
import dev.runm.shell.CancelledException;
import dev.runm.shell.CommandNames;
import dev.runm.shell.PromptCompanion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the lesson that goes on of the commands that the learner gives, and of them alone: not of
 * those that a script or the lesson itself runs inside. It costs nothing as long as no lesson does.
 */
@Component
class LessonWatch implements PromptCompanion {
  /** Groups of commands that are no step's. */
  private static final Set<String> ASIDE = Set.of("Session", "Scripts", "Lessons");

  private final ObjectProvider<CommandNames> names;
  private Optional<Course> course = Optional.empty();
  private List<String> words = List.of();
  private boolean quiet;
  private int depth;

  LessonWatch(ObjectProvider<CommandNames> names) {
    this.names = names;
  }

  void follow(Course begun) {
    course = Optional.of(begun);
  }

  /** Runs what are not the learner's own commands. */
  void quietly(Runnable work) {
    boolean before = quiet;
    quiet = true;
    try {
      work.run();
    } finally {
      quiet = before;
    }
  }

  /** A command begins; nothing else knows of it yet. */
  void begins(List<String> line) {
    if (quiet) {
      return;
    }
    depth++;
    if (depth == 1) {
      words = line;
      beforeLine();
    }
  }

  /** A command is over; all others know. */
  void ended(Optional<UserException> failure) {
    if (quiet) {
      return;
    }
    depth--;
    boolean own = words.get(0).equals("lesson");
    boolean cancelled = failure.filter(CancelledException.class::isInstance).isPresent();
    if (depth == 0 && isOn() && !own && !cancelled) {
      course.ifPresent(on -> on.look(isAside()));
    }
  }

  /** Commands of the session itself are not what a step asks for, as a rule. */
  private boolean isAside() {
    return words.contains("--help")
        || names
            .getObject()
            .find(words)
            .filter(command -> !ASIDE.contains(command.getGroup()))
            .isEmpty();
  }

  /** Whether a lesson goes on, and the learner's command is of interest. */
  boolean isOn() {
    return !quiet && course.flatMap(Course::lesson).isPresent();
  }

  @Override
  public void beforeLine() {
    course.ifPresent(Course::say);
  }

  /** Returns a few words on where the learner is, if a lesson goes on. */
  Optional<String> note() {
    return course.flatMap(Course::note);
  }
}

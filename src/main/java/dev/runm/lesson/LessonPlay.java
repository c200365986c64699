package dev.runm.lesson;

import dev.runm.error.ExitCode;
import dev.runm.error.UserException;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plays a lesson by itself, as a learner would who knows the solutions. */
@Component
class LessonPlay {
  private final StepCheck check;
  private final LessonSetup preparation;
  private final Meanwhile meanwhile;
  private final LessonPages pages;
  private final Screen screen;

  LessonPlay(
      StepCheck check,
      LessonSetup preparation,
      Meanwhile meanwhile,
      LessonPages pages,
      Screen screen) {
    this.check = check;
    this.preparation = preparation;
    this.meanwhile = meanwhile;
    this.pages = pages;
    this.screen = screen;
  }

  /**
   * Plays all steps in turn.
   *
   * @throws UserException with the line of the lesson: a check that holds before the solution ran,
   *     or does not hold after it, or something that could not be prepared
   */
  void play(Lesson lesson, Agreement agreement) {
    check.verify(lesson);
    try {
      meanwhile.expect(lesson);
      preparation.open(lesson, 0, agreement);
      for (int at = 0; at < lesson.steps().size(); at++) {
        screen.notice(
            "lesson %s, %s: %s"
                .formatted(
                    lesson.name(), LessonPages.place(lesson, at), lesson.steps().get(at).title()));
        play(lesson, lesson.steps().get(at), agreement);
      }
    } finally {
      meanwhile.leave();
    }
    screen.line(
        "lesson %s: %s, and each solution meets its check"
            .formatted(lesson.name(), Figures.count(lesson.steps().size(), "steps")));
  }

  private void play(Lesson lesson, Step step, Agreement agreement) {
    preparation.prepare(lesson, step, agreement);
    if (check.unmet(lesson, step).isEmpty()) {
      throw notMet(
          lesson,
          step.lines(Part.CHECK).get(0).number(),
          "the check holds before anything is typed: it checks nothing");
    }
    meanwhile.begin(lesson, step);
    step.solution().forEach(line -> preparation.tryOut(lesson, line, agreement));
    Optional<StepCheck.Unmet> unmet = check.unmet(lesson, step);
    if (unmet.isPresent()) {
      throw notMet(lesson, unmet.get().line(), unmet.get().words());
    }
    screen.messages().aside(pages.right(check.told(step.learnt())));
    meanwhile.end();
  }

  private static UserException notMet(Lesson lesson, int line, String what) {
    return new LessonFailedException(ExitCode.EXPECTATION_NOT_MET, lesson.at(line) + what, null);
  }
}

package dev.runm.lesson;

import dev.runm.error.UserException;
import dev.runm.output.Screen;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The lesson that goes on, if one does: where the learner is in it, and what comes next. */
@Component
class Course {
  private final StepCheck check;
  private final LessonSetup preparation;
  private final LessonProgress progress;
  private final LessonFiles files;
  private final LessonPages pages;
  private final LessonWatch watch;
  private final Meanwhile meanwhile;
  private final Screen screen;
  private Optional<Lesson> lesson = Optional.empty();
  private int at;
  private int hints;
  private Agreement agreement = new Agreement("lesson", false);
  private Optional<Verdict> verdict = Optional.empty();

  /** What came of the learner's last command, to be said when its answer is shown. */
  private record Verdict(boolean done, String words) {}

  Course(
      StepCheck check,
      LessonSetup preparation,
      LessonProgress progress,
      LessonFiles files,
      LessonPages pages,
      LessonWatch watch,
      Meanwhile meanwhile,
      Screen screen) {
    this.check = check;
    this.preparation = preparation;
    this.progress = progress;
    this.files = files;
    this.pages = pages;
    this.watch = watch;
    this.meanwhile = meanwhile;
    this.screen = screen;
  }

  /**
   * Begins a lesson, or goes on with it where it was left.
   *
   * @param wanted what is agreed to for all of it
   * @throws UserException if it is written wrong, or cannot be prepared
   */
  void begin(Lesson begun, Agreement wanted) {
    check.verify(begun);
    stop();
    agreement = wanted;
    int from =
        progress
            .first(begun, 0, LessonProgress.State.OPEN)
            .or(() -> progress.first(begun, 0, LessonProgress.State.SKIPPED))
            .orElse(0);
    watch.quietly(() -> preparation.open(begun, from, wanted));
    lesson = Optional.of(begun);
    watch.follow(this);
    meanwhile.expect(begun);
    answer(pages.opening(begun));
    enter(from, this::answer);
  }

  /** Returns the lesson that goes on, if one does. */
  Optional<Lesson> lesson() {
    return lesson;
  }

  /** Returns a few words on where the learner is. */
  Optional<String> note() {
    return lesson.map(on -> "lesson %s %d/%d".formatted(on.name(), at + 1, on.steps().size()));
  }

  /** Shows the step again, prepared anew. */
  void show() {
    enter(at, this::answer);
  }

  void hint() {
    screen.prose(pages.hint(step(), hints++));
  }

  void solution() {
    screen.prose(pages.solution(going(), step()));
  }

  void skip() {
    progress.mark(going(), step(), LessonProgress.State.SKIPPED);
    goOn(this::answer);
  }

  /** Leaves the lesson; what was done stays done. */
  void stop() {
    meanwhile.leave();
    lesson = Optional.empty();
    verdict = Optional.empty();
  }

  /**
   * Looks at the command that just ended.
   *
   * @param aside whether it may have been typed for another reason, so that nothing is said of it
   *     unless it is what the step waits for
   */
  void look(boolean aside) {
    Optional<StepCheck.Unmet> unmet = check.unmet(going(), step());
    if (unmet.isEmpty()) {
      progress.mark(going(), step(), LessonProgress.State.DONE);
      verdict = Optional.of(new Verdict(true, pages.right(check.told(step().learnt()))));
    } else if (!aside) {
      String words = unmet.get().words();
      verdict =
          Optional.of(
              new Verdict(
                  false,
                  preparation
                      .replaced(going())
                      .map(name -> pages.replaced(going(), name))
                      .orElseGet(() -> pages.notYet(words))));
    }
  }

  /** Says what came of the last command, and goes on if the step is done. */
  void say() {
    Optional<Verdict> said = verdict;
    verdict = Optional.empty();
    said.ifPresent(what -> aside(what.words()));
    if (said.filter(Verdict::done).isPresent() && lesson.isPresent()) {
      goOn(this::aside);
    }
  }

  /** What was asked for is an answer; what comes by itself is not. */
  private void answer(String page) {
    screen.line("");
    screen.prose(page);
  }

  private void aside(String page) {
    screen.notice("");
    screen.messages().aside(page);
  }

  private void goOn(Consumer<String> page) {
    Lesson on = going();
    Optional<Integer> next = progress.first(on, at + 1, LessonProgress.State.OPEN);
    if (next.isPresent()) {
      enter(next.get(), page);
      return;
    }
    page.accept(pages.end(on, progress.count(on, LessonProgress.State.DONE), following(on)));
    stop();
  }

  private Optional<Lesson> following(Lesson lesson) {
    return files.all().lessons().stream()
        .dropWhile(other -> !other.name().equals(lesson.name()))
        .skip(1)
        .filter(next -> progress.count(next, LessonProgress.State.DONE) < next.steps().size())
        .findFirst();
  }

  private void enter(int step, Consumer<String> page) {
    meanwhile.end();
    at = step;
    hints = 0;
    verdict = Optional.empty();
    watch.quietly(() -> preparation.prepare(going(), step(), agreement));
    page.accept(pages.step(going(), at));
    page.accept("");
    meanwhile.begin(going(), step());
  }

  /**
   * Returns the lesson that goes on.
   *
   * @throws UserException if none does
   */
  Lesson going() {
    return lesson.orElseThrow(
        () -> new UserException("no lesson goes on: lesson lists them, lesson NAME begins one"));
  }

  private Step step() {
    return going().steps().get(at);
  }

  /** A shell that ends may have something to say yet. */
  @PreDestroy
  void leave() {
    verdict.ifPresent(said -> aside(said.words()));
    stop();
  }
}

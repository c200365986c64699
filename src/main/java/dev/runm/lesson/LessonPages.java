package dev.runm.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a learner reads, as text in a little Markdown. */
@Component
class LessonPages {
  private static final String LEAVE =
      "`lesson hint` helps, `lesson skip` goes on, `lesson stop` leaves.";

  /** Returns what stands above a lesson's first step. */
  String opening(Lesson lesson) {
    String question = lesson.question().isEmpty() ? "" : "\n" + lesson.question();
    return String.join("\n", "# " + lesson.title(), question, "", lesson.opening().prose()).strip();
  }

  /** Returns a step with what is to be tried. */
  String step(Lesson lesson, int at) {
    Step step = lesson.steps().get(at);
    StringBuilder page = new StringBuilder();
    page.append("## ").append(place(lesson, at)).append(": ").append(step.title()).append("\n\n");
    page.append(step.prose()).append("\n\n");
    if (step.has(Part.TRY)) {
      page.append("Try:\n").append(commands(lesson, step.lines(Part.TRY))).append('\n');
    }
    if (at == 0) {
      page.append("\n").append(LEAVE);
    }
    return page.toString();
  }

  /** Returns the commands that meet a step's check. */
  String solution(Lesson lesson, Step step) {
    return "This meets the check; it is yours to type:\n" + commands(lesson, step.solution());
  }

  String hint(Step step, int number) {
    List<String> hints = step.hints();
    if (number >= hints.size()) {
      return hints.isEmpty()
          ? "There is no hint: `lesson solution` shows a command that meets the check."
          : "There are no more hints: `lesson solution` shows a command that meets the check.";
    }
    String more = number + 1 < hints.size() ? "\n\nThere is another: `lesson hint`" : "";
    return hints.get(number) + more;
  }

  String right(String learnt) {
    return "**Right.** " + learnt;
  }

  String notYet(String unmet) {
    return "**Not yet:** %s. `lesson hint` helps.".formatted(unmet);
  }

  String replaced(Lesson lesson, String deployment) {
    return "**Not yet:** the lesson has loaded %s, and something else is there now. `lesson %s` brings it back."
        .formatted(deployment, lesson.name());
  }

  /** Returns what is said behind the last step. */
  String end(Lesson lesson, int done, Optional<Lesson> next) {
    int all = lesson.steps().size();
    String skipped =
        done == all ? "" : " `lesson %s` goes back to what was skipped.".formatted(lesson.name());
    String further = next.map(one -> " Next: `lesson %s`.".formatted(one.name())).orElse("");
    return "That was **%s**, %d of %d steps done.%s%s"
        .formatted(lesson.title(), done, all, skipped, further);
  }

  static String place(Lesson lesson, int at) {
    return "Step %d of %d".formatted(at + 1, lesson.steps().size());
  }

  private static String commands(Lesson lesson, List<Block.Line> lines) {
    return lines.stream()
        .map(line -> StepCheck.typed(lesson, line))
        .collect(Collectors.joining("\n", "```\n", "\n```"));
  }
}

package dev.runm.explain;

import dev.runm.output.Canvas;
import dev.runm.output.Picture;
import java.util.List;
import java.util.Objects;

/**
 * Hands out what the server said, statement by statement, as it said it.
 *
 * @param questions which of its answers; the first that there is
 */
record RawText(Explanation explanation, List<Question> questions) implements Picture {
  static Picture of(Explanation explanation, Question... questions) {
    return new RawText(explanation, List.of(questions));
  }

  @Override
  public void on(Canvas canvas) {
    int number = 1;
    for (ExplainedStatement explained : explanation.statements()) {
      CapturedStatement statement = explained.statement();
      if (questions.contains(Question.PLAN)) {
        canvas.raw(statement.plan());
      } else {
        canvas.raw("-- %d. %s".formatted(number, statement.id()));
        questions.stream()
            .map(statement.answers()::get)
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(answer -> canvas.raw(answer.stripTrailing()));
      }
      number++;
    }
  }
}

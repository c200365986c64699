package dev.runm.explain;

import dev.runm.output.Canvas;
import dev.runm.output.Picture;

/** Hands out what the server said, statement by statement, as it said it. */
record RawText(Explanation explanation, Question question) implements Picture {
  static Picture of(Explanation explanation, Question question) {
    return new RawText(explanation, question);
  }

  @Override
  public void on(Canvas canvas) {
    int number = 1;
    for (ExplainedStatement explained : explanation.statements()) {
      CapturedStatement statement = explained.statement();
      if (question == Question.PLAN) {
        canvas.raw(statement.plan());
      } else {
        canvas.raw("-- %d. %s".formatted(number, statement.id()));
        canvas.raw(statement.answers().getOrDefault(question, "").stripTrailing());
      }
      number++;
    }
  }
}

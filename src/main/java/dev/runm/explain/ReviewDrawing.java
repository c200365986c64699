package dev.runm.explain;

import dev.runm.output.Canvas;
import dev.runm.output.Picture;
import dev.runm.output.Section;
import dev.runm.output.SqlText;

/** Draws an explained command as Markdown, to be pasted into a review. */
record ReviewDrawing(ExplainReport report) implements Picture {
  @Override
  public void on(Canvas canvas) {
    Explanation explanation = report.explanation();
    canvas.raw("## `explain %s`".formatted(explanation.command()));
    canvas.raw("");
    canvas.raw("**%s**".formatted(Answer.of(explanation, report.wish())));
    int number = 1;
    for (ExplainedStatement explained : explanation.statements()) {
      canvas.raw("");
      canvas.raw(
          "### %d. %s: %s"
              .formatted(number, explained.statement().id(), explained.verdict().words()));
      if (report.wish().sql()) {
        sql(explained.statement(), canvas);
      }
      Section section = ExplainReport.section(number++, explained, true);
      if (!section.rows().isEmpty()) {
        canvas.raw("");
        canvas.markdown(section);
      }
      section.notes().forEach(note -> canvas.raw("\n- " + note));
    }
  }

  private static void sql(CapturedStatement statement, Canvas canvas) {
    canvas.raw("");
    canvas.raw("```sql");
    canvas.raw(SqlText.formatted(statement.sql()));
    canvas.raw("```");
    if (!statement.parameters().isEmpty()) {
      canvas.raw("");
      canvas.raw("Parameters: `%s`".formatted(ParameterList.of(statement.parameters())));
    }
  }
}

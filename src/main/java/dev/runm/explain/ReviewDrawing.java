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
      canvas.raw("");
      canvas.raw("```sql");
      canvas.raw(SqlText.formatted(explained.statement().sql()));
      canvas.raw("```");
      if (!explained.statement().parameters().isEmpty()) {
        canvas.raw("");
        canvas.raw(
            "Parameters: `%s`".formatted(ParameterList.of(explained.statement().parameters())));
      }
      Section section = ExplainReport.section(number++, explained);
      if (!section.rows().isEmpty()) {
        canvas.raw("");
        canvas.markdown(section);
      }
      section.notes().forEach(note -> canvas.raw("\n- " + note));
    }
  }
}

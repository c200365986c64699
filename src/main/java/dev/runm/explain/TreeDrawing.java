package dev.runm.explain;

import dev.runm.judge.Finding;
import dev.runm.judge.Verdict;
import dev.runm.locks.Footprint;
import dev.runm.locks.LockSections;
import dev.runm.output.Canvas;
import dev.runm.output.Code;
import dev.runm.output.Figures;
import dev.runm.output.Picture;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.trace.TraceSections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws each statement with its plan as an indented tree, then what is to be said of them all. */
record TreeDrawing(Explanation explanation, Wish wish, Duration elapsed) implements Picture {
  private static final String INDENT = "   ";

  @Override
  public void on(Canvas canvas) {
    int number = 1;
    Set<String> taught = new HashSet<>();
    for (ExplainedStatement statement : explanation.statements()) {
      heading(number++, statement, canvas);
      new PlanTree(statement, canvas).draw(INDENT);
      statement.judgement().findings().forEach(finding -> finding(finding, taught, canvas));
      AnalysisText.of(statement.statement())
          .forEach(line -> canvas.paragraph(INDENT, INDENT + "  ", new Styled(line, Style.DIM)));
      statement
          .statement()
          .trace()
          .ifPresent(
              trace ->
                  TraceSections.of("what the optimizer considered", trace)
                      .forEach(each -> beside(each, canvas)));
      if (wish.sql()) {
        sql(statement.statement(), canvas);
      }
      canvas.line("");
    }
    wish.footprint()
        .ifPresent(
            footprint -> {
              LockSections.of(footprint).forEach(canvas::section);
              canvas.line("");
            });
    String count = Figures.count(explanation.statements().size(), "statements");
    String split = analyzed() ? ": " + AnalysisText.split(explanation, elapsed) : "";
    canvas.paragraph(
        "",
        "",
        new Styled("(%s, %s%s)".formatted(count, Figures.duration(elapsed), split), Style.DIM));
    explanation.notes().forEach(note -> canvas.paragraph("", "", new Styled(note, Style.DIM)));
    canvas.paragraph("", "", new Styled(Answer.of(explanation, wish), answerStyle()));
  }

  private Style answerStyle() {
    return wish.footprint().flatMap(Footprint::failure).isPresent()
        ? Style.BAD
        : style(explanation.verdict());
  }

  private boolean analyzed() {
    return explanation.statements().stream()
        .anyMatch(each -> each.statement().run().handlers().isPresent());
  }

  private static void beside(Section section, Canvas canvas) {
    canvas.line("");
    canvas.section(section);
  }

  static void heading(int number, ExplainedStatement explained, Canvas canvas) {
    CapturedStatement statement = explained.statement();
    List<Styled> parts = new ArrayList<>();
    parts.add(new Styled("%d. %s".formatted(number, statement.id()), Style.HEADING));
    parts.add(
        explained.isPlanned() ? styled(explained.verdict()) : new Styled("no plan", Style.DIM));
    explained
        .work()
        .ifPresent(work -> parts.add(new Styled(WorkText.of(explained, work), Style.DIM)));
    canvas.flow("", INDENT, parts);
  }

  private static void sql(CapturedStatement statement, Canvas canvas) {
    canvas.code(INDENT, Code.sql(statement.sql()));
    if (!statement.parameters().isEmpty()) {
      String parameters = "parameters: " + ParameterList.of(statement.parameters());
      canvas.paragraph(INDENT, INDENT + "  ", new Styled(parameters, Style.DIM));
    }
  }

  /** A rule is taught once, where it finds something first. */
  private void finding(Finding finding, Set<String> taught, Canvas canvas) {
    finding(INDENT, finding, canvas);
    if (wish.teaches() && taught.add(finding.rule().name())) {
      String indent = INDENT + INDENT;
      canvas.line("");
      canvas.paragraph(indent, indent, new Styled(finding.rule().teaching().strip(), Style.PLAIN));
      canvas.line("");
    }
  }

  /** Draws what a rule found; advice stands back behind what changes a verdict. */
  static void finding(String indent, Finding finding, Canvas canvas) {
    Verdict verdict = finding.rule().verdict();
    Style style = verdict == Verdict.INDEX ? Style.DIM : style(verdict);
    canvas.paragraph(indent, indent + "  ", new Styled(FindingText.of(finding), style));
  }

  static Styled styled(Verdict verdict) {
    return new Styled(verdict.words(), style(verdict));
  }

  static Style style(Verdict verdict) {
    return switch (verdict) {
      case INDEX -> Style.GOOD;
      case COSTLY, INDEX_SCAN -> Style.WARN;
      case SCAN -> Style.BAD;
    };
  }
}

package dev.runm.explain;

import dev.runm.output.Figures;
import dev.runm.output.Picture;
import dev.runm.output.SqlText;
import dev.runm.page.ExplainedPage;
import dev.runm.page.ExplainedPage.Fact;
import dev.runm.page.PageStatement;
import java.util.List;
import java.util.Optional;

/** Puts what came of explaining a command on a page for a browser. */
final class ExplanationPage {
  private ExplanationPage() {}

  static Picture of(Explanation explanation) {
    return canvas -> canvas.raw(page(explanation).html().stripTrailing());
  }

  static ExplainedPage page(Explanation explanation) {
    List<Fact> facts =
        List.of(
            new Fact("statements", Figures.count(explanation.statements().size())),
            new Fact("server", Figures.duration(explanation.inServer())),
            new Fact("fetching", Figures.duration(explanation.fetching())),
            new Fact("runm", Figures.duration(explanation.own())),
            new Fact("explaining", Figures.duration(explanation.asking())));
    return new ExplainedPage(
        explanation.command().toString(),
        explanation.verdict(),
        Answer.of(explanation),
        facts,
        explanation.statements().stream().map(ExplanationPage::statement).toList());
  }

  private static PageStatement statement(ExplainedStatement explained) {
    CapturedStatement captured = explained.statement();
    return new PageStatement(
        captured.id(),
        SqlText.formatted(captured.sql()),
        ParameterList.of(captured.parameters()),
        explained.plan(),
        explained.judgement(),
        captured.outcome(),
        explained.work(),
        Optional.of(captured.elapsed()));
  }
}

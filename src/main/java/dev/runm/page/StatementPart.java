package dev.runm.page;

import dev.runm.judge.Finding;
import dev.runm.judge.Verdict;
import dev.runm.output.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the part of a page that shows one statement. */
final class StatementPart {
  /** How far from the right edge of the window a card begins at the latest, in pixels. */
  private static final int CARD = 500;

  private final int number;
  private final PageStatement statement;
  private final Layout layout;
  private final Markup page;

  StatementPart(int number, PageStatement statement, Markup page) {
    this.number = number;
    this.statement = statement;
    this.layout = new Layout(StepReader.read(statement));
    this.page = page;
  }

  /** Returns the name of the part in the page. */
  static String name(int number) {
    return "statement-" + number;
  }

  void write() {
    page.open("section", "class", "statement", "id", name(number)).line();
    page.open("h2").element("span", Integer.toString(number), "class", "number");
    page.element("span", statement.id(), "class", "id");
    chip(statement.judgement().verdict(), page);
    page.close().line();
    String facts = String.join(" · ", facts(statement));
    if (!facts.isEmpty()) {
      page.element("p", facts, "class", "facts").line();
    }
    findings();
    page.open("div", "class", "pair").line();
    plan();
    sql();
    page.close().line();
    table();
    page.close().line();
  }

  static void chip(Verdict verdict, Markup page) {
    page.element("span", verdict.words(), "class", "chip " + verdict.code());
  }

  static List<String> facts(PageStatement statement) {
    List<String> facts = new ArrayList<>();
    statement
        .work()
        .ifPresent(
            work -> {
              facts.add(Figures.count(work.reads(), "rows") + " read");
              facts.add(Figures.count(work.returned()) + " " + statement.outcome().participle());
              if (work.sortedRows() > 0) {
                facts.add(Figures.count(work.sortedRows()) + " sorted");
              }
              if (work.temporaryTables() > 0) {
                facts.add(Figures.count(work.temporaryTables(), "temporary tables"));
              }
              facts.add("server " + Figures.duration(work.server()));
            });
    statement.elapsed().ifPresent(time -> facts.add("seen from here " + Figures.duration(time)));
    return facts;
  }

  private void findings() {
    List<Finding> findings = statement.judgement().findings();
    if (findings.isEmpty()) {
      return;
    }
    page.open("ul", "class", "findings").line();
    for (Finding finding : findings) {
      page.open("li", "class", finding.rule().verdict().code());
      page.element("code", finding.rule().name()).text(" ");
      finding.access().ifPresent(access -> page.element("b", access.alias()).text(" "));
      page.text(finding.sentence()).close().line();
    }
    page.close().line();
  }

  private void plan() {
    page.open("div", "class", "drawing").open("div", "class", "wide").line();
    String title = "Plan of statement %d, %s".formatted(number, statement.id());
    new PlanDrawing(layout, name(number), page).draw(title);
    page.close().line();
    layout.boxes().forEach(this::card);
    page.close().line();
  }

  /** All that is known of a box, shown while the box is pointed at or has the focus. */
  private void card(Layout.Placed box) {
    String place =
        "top:%dpx;left:max(0px,min(%dpx,calc(100vw - %dpx)))"
            .formatted(box.bottom() + 4, box.x() + 12, CARD);
    page.open("div", "class", "card", "id", cardName(box.step()), "style", place);
    page.open("dl");
    for (Step.Detail detail : box.step().details()) {
      page.element("dt", detail.name()).element("dd", detail.value());
    }
    page.close().close().line();
  }

  /** Returns the style rules that show the cards. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    for (Layout.Placed box : layout.boxes()) {
      rules.append(
          ".drawing:has(#%s:is(:hover,:focus)) #%s{display:block}%n"
              .formatted(PlanDrawing.boxName(name(number), box.step()), cardName(box.step())));
    }
    return rules.toString();
  }

  private String cardName(Step step) {
    return name(number) + "-card-" + step.number();
  }

  private void sql() {
    page.open("details", "class", "sql", "open", "open").element("summary", "SQL").line();
    page.open("pre").open("code");
    SqlMarkup.write(statement.sql().strip(), page);
    page.close().close().line();
    if (!statement.parameters().isEmpty()) {
      page.open("p", "class", "parameters").text("parameters: ");
      page.element("code", statement.parameters()).close().line();
    }
    page.close().line();
  }

  /** The accesses as rows, for those who read faster than they look. */
  private void table() {
    List<Step> accesses =
        layout.boxes().stream()
            .map(Layout.Placed::step)
            .filter(Step::isAccess)
            .sorted(Comparator.comparingInt(Step::number))
            .toList();
    if (accesses.isEmpty()) {
      return;
    }
    page.open("details", "class", "steps").element("summary", "All accesses with their details");
    page.line();
    for (Step access : accesses) {
      page.open("dl");
      for (Step.Detail detail : access.details()) {
        page.element("dt", detail.name()).element("dd", detail.value());
      }
      page.close().line();
    }
    page.close().line();
  }
}

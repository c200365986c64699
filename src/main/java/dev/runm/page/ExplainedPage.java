package dev.runm.page;

import dev.runm.judge.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * An explained command as a page for a browser.
 *
 * @param command as it was typed
 * @param answer one sentence on whether all is well
 * @param facts what else there is to know: the server, the times
 */
public record ExplainedPage(
    String command,
    Verdict verdict,
    String answer,
    List<Fact> facts,
    List<PageStatement> statements) {

  private static final String READING =
      "Rows run from right to left; joined tables are asked from top to bottom. Arrows: the rows"
          + " that the optimizer expects, or that were really read where they were measured. The"
          + " line at the foot of a box: its part of the cost. Point at a box, or move to it with"
          + " Tab, for all that is known of it.";

  /** Something to know about the whole command, such as the server's version. */
  public record Fact(String name, String value) {}

  /** Returns the page as the text of a file, in UTF-8. */
  public String html() {
    Markup body = new Markup();
    header(body);
    body.open("main").line();
    List<StatementPart> parts = new ArrayList<>();
    for (PageStatement statement : statements) {
      parts.add(new StatementPart(parts.size() + 1, statement, body));
    }
    if (parts.size() > 1) {
      contents(body);
    }
    body.open("details", "class", "reading").element("summary", "How to read the plans");
    body.element("p", READING, "class", "facts").close().line();
    parts.forEach(StatementPart::write);
    body.close().line();
    StringBuilder rules = new StringBuilder();
    parts.forEach(part -> rules.append(part.rules()));
    return Page.html("runm: explain " + command, rules.toString(), body);
  }

  private void header(Markup body) {
    body.open("header").line();
    body.element("p", "runm explain", "class", "kind").line();
    body.open("h1").element("code", command);
    StatementPart.chip(verdict, body);
    body.close().line();
    body.element("p", answer, "class", "answer").line();
    body.open("dl", "class", "facts").line();
    for (Fact fact : facts) {
      body.open("div").element("dt", fact.name()).element("dd", fact.value()).close().line();
    }
    body.close().line();
    body.close().line();
  }

  private void contents(Markup body) {
    body.open("nav", "aria-label", "Statements").open("ol").line();
    for (int i = 0; i < statements.size(); i++) {
      PageStatement statement = statements.get(i);
      body.open("li").open("a", "href", "#" + StatementPart.name(i + 1));
      body.element("span", statement.id(), "class", "id");
      StatementPart.chip(statement.judgement().verdict(), body);
      body.close();
      body.element("span", String.join(" · ", StatementPart.facts(statement)), "class", "facts");
      body.close().line();
    }
    body.close().close().line();
  }
}

package dev.runm.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.judge.Finding;
import dev.runm.judge.Judgement;
import dev.runm.judge.Outcome;
import dev.runm.judge.Rule;
import dev.runm.judge.Verdict;
import dev.runm.page.ExplainedPage.Fact;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanNode;
import dev.runm.plan.PlanNode.Kind;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pages are whole, ask for nothing, and let nothing through as markup that is not theirs. */
class ExplainedPageTest {
  private static final Pattern OUTWARD =
      Pattern.compile("(?i)\\b(?:src|srcset|action|data)=|@import|url\\(|<script|<iframe|<object");

  @Test
  void aPageAsksForNothingOutsideOfItself() throws Exception {
    String html = SamplePlans.page().html();
    assertThat(OUTWARD.matcher(html).results().map(found -> found.group())).isEmpty();
    assertThat(Pattern.compile("href=\"(.)").matcher(html).results().map(found -> found.group(1)))
        .containsOnly("#", "d");
    assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    assertThat(html).contains("default-src &#39;none&#39;");
    assertThat(document(html).getElementsByTagName("svg").getLength()).isEqualTo(3);
  }

  @Test
  void whateverIsShownIsTextAndNothingElse() throws Exception {
    String attack = SamplePlans.ATTACK;
    PlanNode access = SamplePlans.access(attack, attack, 1, 1, 1);
    Plan plan = new Plan(List.of(SamplePlans.operation(Kind.SORT, attack, access)), List.of());
    Rule rule = new Rule(attack, Verdict.SCAN, (evidence, limits) -> List.of());
    Judgement judgement =
        new Judgement(
            List.of(Verdict.SCAN),
            List.of(new Finding(rule, Optional.of(access.access().get()), attack)));
    ExplainedPage page =
        new ExplainedPage(
            attack,
            Verdict.SCAN,
            attack,
            List.of(new Fact(attack, attack)),
            List.of(
                new PageStatement(
                    attack,
                    "SELECT '" + attack + "' /*" + attack + "*/ FROM `" + attack + "`",
                    attack,
                    plan,
                    judgement,
                    Outcome.RETURNED,
                    Optional.empty(),
                    Optional.empty())));
    String html = page.html();
    assertThat(html.toLowerCase()).doesNotContain("<script", "<img");
    Document document = document(html);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("title").item(0).getTextContent()).contains(attack);
    assertThat(document.getElementsByTagName("pre").item(0).getTextContent())
        .isEqualTo("SELECT '" + attack + "' /*" + attack + "*/ FROM `" + attack + "`");
  }

  @Test
  void controlCharactersAndHalvesOfLettersBecomeSigns() throws Exception {
    Markup body = new Markup().element("p", "a\u0000b\u001b[0m\ud800c\ud83d\ude00\n\td\uffff");
    assertThat(document(Page.html("t", body)).getElementsByTagName("p").item(0).getTextContent())
        .isEqualTo("a\uFFFDb\uFFFD[0m\uFFFDc\ud83d\ude00\n\td\uFFFD");
  }

  @Test
  void aVeryLongTextInSqlIsNoTrouble() {
    Markup page = new Markup();
    String sql = "SELECT '" + "a''b\\'".repeat(50_000) + "'";
    SqlMarkup.write(sql, page);
    assertThat(page.toString()).hasSizeGreaterThan(sql.length());
  }

  @Test
  void sqlIsToldApart() {
    Markup page = new Markup();
    SqlMarkup.write("SELECT a.`from` FROM t WHERE b = 'and' AND c > ? LIMIT 5", page);
    assertThat(page.toString())
        .isEqualTo(
            keyword("SELECT")
                + " a.<span class=\"sql-name\">`from`</span> "
                + keyword("FROM")
                + " t "
                + keyword("WHERE")
                + " b = <span class=\"sql-literal\">&#39;and&#39;</span> "
                + keyword("AND")
                + " c &gt; <span class=\"sql-mark\">?</span> "
                + keyword("LIMIT")
                + " <span class=\"sql-number\">5</span>");
  }

  private static String keyword(String word) {
    return "<span class=\"sql-keyword\">" + word + "</span>";
  }

  /** Reads a page as XML, which forgives nothing. */
  static Document document(String html) throws Exception {
    String body = html.substring(html.indexOf("<html"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }
}

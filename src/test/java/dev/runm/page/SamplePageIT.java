package dev.runm.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages of plans of all shapes, seen in a real browser; the pictures stay in target/pages. */
class SamplePageIT {
  private static final Path FOLDER = Path.of("target", "pages");
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(FOLDER);
    browser = new Browser();
  }

  @AfterAll
  static void end() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aPageOfAllVerdictsIsReadable(String scheme) throws IOException {
    browser.prefer(scheme);
    browser.resize(1280, 800);
    PageCheck page = opened(SamplePlans.page());
    page.isQuiet();
    page.isReadable(3);
    browser.screenshot(FOLDER.resolve("verdicts-" + scheme + ".png"));
  }

  @Test
  void aNarrowWindowScrollsThePlanAndNotThePage() throws IOException {
    browser.prefer("light");
    browser.resize(800, 800);
    PageCheck page = opened(SamplePlans.page());
    assertThat(page.overflow()).isZero();
    assertThat(browser.evaluate("document.querySelector('.wide').scrollWidth").asInt())
        .isGreaterThan(800);
    browser.screenshot(FOLDER.resolve("narrow.png"));
    browser.resize(1280, 800);
  }

  @Test
  void aBoxThatIsPointedAtOrHasTheFocusTellsAll() throws IOException {
    browser.prefer("dark");
    opened(SamplePlans.page());
    assertThat(cards()).isEmpty();
    JsonNode box =
        browser.evaluate(
            "document.getElementById('statement-1-box-5').getBoundingClientRect().toJSON()");
    browser.evaluate("document.getElementById('statement-1-box-5').focus()");
    assertThat(cards()).isEqualTo("statement-1-card-5");
    browser.evaluate("document.activeElement.blur()");
    assertThat(cards()).isEmpty();
    browser.moveTo(box.get("x").asDouble() + 20, box.get("y").asDouble() + 20);
    assertThat(cards()).isEqualTo("statement-1-card-5");
    assertThat(browser.evaluate("document.getElementById('statement-1-card-5').innerText"))
        .asString()
        .contains("ix_inventories_type_free", "resource_type_id", "(`s`.`i`.`free` >= 3)");
    browser.screenshot(FOLDER.resolve("card.png"));
    browser.moveTo(1, 1);
  }

  @Test
  void tabLeadsFromBoxToBox() throws IOException {
    opened(SamplePlans.page());
    String last = "";
    int boxes = 0;
    for (int i = 0; i < 30; i++) {
      browser.press("Tab", 9);
      String focus = browser.evaluate("document.activeElement.id").asString();
      boxes += focus.contains("-box-") && !focus.equals(last) ? 1 : 0;
      last = focus;
    }
    assertThat(boxes).isGreaterThanOrEqualTo(16);
  }

  @Test
  void printedItIsLightWhateverIsPreferred() throws IOException {
    opened(SamplePlans.page());
    browser.asPrinted("dark");
    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asString())
        .isEqualTo("rgb(255, 255, 255)");
    browser.print(FOLDER.resolve("verdicts.pdf"));
    browser.prefer("light");
    assertThat(FOLDER.resolve("verdicts.pdf")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void curvesStayInsideOfTheirChart(String scheme) throws IOException {
    browser.prefer(scheme);
    Markup body = new Markup().element("h1", "Over scales");
    SamplePlans.chart().draw(body);
    PageCheck page = opened("chart", Page.html("chart", body));
    page.isQuiet();
    assertThat(page.overflow()).isZero();
    assertThat(page.outside("svg.chart", "text, .mark, .ring, .curve")).isEmpty();
    browser.screenshot(FOLDER.resolve("chart-" + scheme + ".png"));
  }

  private static String cards() {
    return browser
        .evaluate(
            "[...document.querySelectorAll('.card')]"
                + ".filter(c => getComputedStyle(c).display !== 'none').map(c => c.id).join()")
        .asString();
  }

  private static PageCheck opened(ExplainedPage page) throws IOException {
    return opened("verdicts", page.html());
  }

  private static PageCheck opened(String name, String html) throws IOException {
    browser.open(Files.writeString(FOLDER.resolve(name + ".html"), html));
    return new PageCheck(browser);
  }
}

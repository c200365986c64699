package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.page.PageCheck;
import dev.runm.testing.Browser;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What explain writes as HTML, opened in a real browser; the pictures stay in target/pages. */
class ExplanationPageIT {
  private static final Path FOLDER = Path.of("target", "pages");
  private static TestShell shell;
  private static Browser browser;

  @BeforeAll
  static void load() throws IOException {
    Files.createDirectories(FOLDER);
    shell = TestShell.in("runm_page");
    shell.line("load 100-shared-compute");
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    shell.close();
  }

  @ParameterizedTest
  @CsvSource({
    "find --claim 1cpu-64M-10G-complex-caps, light",
    "find --claim 1cpu-64M-10G-complex-caps, dark",
    "claim 1cpu-64M-10G --execute, dark",
    "providers, light",
    "--analyze find --claim 1cpu-64M-10G, light"
  })
  void aPageIsReadableAndAsksForNothing(String command, String scheme) throws IOException {
    browser.prefer(scheme);
    browser.resize(1280, 800);
    PageCheck page = opened(command);
    page.isQuiet();
    page.isReadable(browser.evaluate("document.querySelectorAll('.statement').length").asInt());
    browser.screenshot(FOLDER.resolve(command.split(" ")[0] + "-" + scheme + ".png"));
    browser.resize(800, 800);
    assertThat(page.overflow()).isZero();
  }

  @Test
  void thePageTellsWhatTheCommandDid() throws IOException {
    opened("find --claim 1cpu-64M-10G");
    assertThat(browser.evaluate("document.querySelector('h1').innerText").asString())
        .contains("find --claim 1cpu-64M-10G", "by index");
    String text = browser.evaluate("document.body.innerText").asString();
    assertThat(text)
        .contains("Yes: every access used an index")
        .contains("ProviderMapper.findProviders")
        .contains("returned")
        .contains("FROM");
    assertThat(browser.evaluate("document.querySelectorAll('.box.access.index').length").asInt())
        .isGreaterThan(5);
    assertThat(browser.evaluate("document.querySelector('svg.plan').textContent").asString())
        .contains("ux_resource_types_code (code), covering");
  }

  /** Opens the page of a command, all of whose statements it must show. */
  private static PageCheck opened(String command) throws IOException {
    TestShell.Answer answer = shell.line("explain --format html " + command);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    Path file = FOLDER.resolve(command.split(" ")[0] + ".html");
    browser.open(Files.writeString(file, answer.out()));
    return new PageCheck(browser);
  }
}

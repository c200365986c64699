package dev.runm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser that other tests look at pages with sees what a person would see. */
class BrowserIT {
  private static Browser browser;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void end() {
    browser.close();
  }

  @Test
  void aPageIsSeenAfterItsScripts() throws IOException {
    browser.open(page("<p id=a>before</p><script>a.textContent = 'after'</script>"));
    assertThat(browser.dom()).contains("<p id=\"a\">after</p>");
    assertThat(browser.evaluate("({text: a.textContent, number: [1, 2]})").toString())
        .isEqualTo("{\"text\":\"after\",\"number\":[1,2]}");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  @Test
  void whatThePageComplainsOfAndAsksForIsKnown() throws IOException {
    browser.open(page("<img src=none.png><script>console.error('oops'); missing.call()</script>"));
    assertThat(browser.complaints())
        .anyMatch(line -> line.contains("oops"))
        .anyMatch(line -> line.contains("ReferenceError"))
        .anyMatch(line -> line.contains("ERR_FILE_NOT_FOUND"));
    assertThat(browser.requests()).singleElement().asString().endsWith("/none.png");

    browser.open(page("<p>quiet</p>"));
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }

  @Test
  void aPictureShowsTheWholePageInTheColoursThatArePreferred() throws IOException {
    Path page =
        page(
            "<style>body { margin: 0; height: 900px; background: rgb(1, 2, 3) }"
                + "@media (prefers-color-scheme: dark) { body { background: rgb(4, 5, 6) } }"
                + "</style>");
    browser.resize(300, 200);
    browser.prefer("light");
    browser.open(page);
    BufferedImage light = picture();
    assertThat(light.getHeight()).isEqualTo(900);
    assertThat(light.getRGB(10, 800)).isEqualTo(0xff010203);
    browser.prefer("dark");
    assertThat(picture().getRGB(10, 800)).isEqualTo(0xff040506);
    browser.prefer("light");
    browser.resize(1280, 800);
  }

  @Test
  void keysReachThePage() throws IOException {
    browser.open(page("<button id=first>1</button><button id=second>2</button>"));
    browser.press("Tab", 9);
    browser.press("Tab", 9);
    assertThat(browser.evaluate("document.activeElement.id").asString()).isEqualTo("second");
  }

  @Test
  void aFileThatIsMissingAndAnErrorInAnExpressionAreFailures() {
    assertThatThrownBy(() -> browser.open(folder.resolve("none.html")))
        .hasMessageContaining("none.html: net::ERR_FILE_NOT_FOUND");
    assertThatThrownBy(() -> browser.evaluate("nobody.name"))
        .hasMessageContaining("ReferenceError");
  }

  private BufferedImage picture() throws IOException {
    Path file = folder.resolve("picture.png");
    browser.screenshot(file);
    return ImageIO.read(file.toFile());
  }

  private Path page(String body) throws IOException {
    Path file = folder.resolve("page.html");
    return Files.writeString(file, "<!doctype html><title>t</title>" + body);
  }
}

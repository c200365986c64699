package dev.runm.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame of every page: its head, its looks, and the promise to load nothing. */
public final class Page {
  static final String BEGINNING = "<!DOCTYPE html>";

  /** A browser that keeps to it loads nothing from anywhere and runs no script. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  private static final String STYLE = resource("page.css");

  private Page() {}

  /** Returns a page as the text of a file, in UTF-8. */
  public static String html(String title, Markup body) {
    return html(title, "", body);
  }

  /**
   * Returns a page with rules of its own.
   *
   * @param rules style rules that this room made
   */
  static String html(String title, String rules, Markup body) {
    Markup page = new Markup().verbatim(BEGINNING + "\n").open("html", "lang", "en").line();
    page.open("head").line();
    page.empty("meta", "charset", "utf-8").line();
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark").line();
    page.empty("link", "rel", "icon", "href", "data:,").line();
    page.element("title", title).line();
    page.open("style").verbatim("\n" + STYLE + rules).close().line();
    page.close().line();
    page.open("body").line().verbatim(body.toString()).line().close().line();
    return page.close().line().toString();
  }

  private static String resource(String name) {
    try (var stream = Page.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

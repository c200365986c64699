package dev.runm.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG. Texts and values of attributes are escaped; the names of elements and
 * attributes are fixed words of this program.
 */
public final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Markup open(String element, Object... attributes) {
    start(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** Writes an element that has no content. */
  public Markup empty(String element, Object... attributes) {
    start(element, attributes);
    text.append("/>");
    return this;
  }

  /** Closes the element that was opened last. */
  public Markup close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes text. */
  public Markup text(String content) {
    escape(content);
    return this;
  }

  /** Writes an element with a text. */
  public Markup element(String element, String content, Object... attributes) {
    return open(element, attributes).text(content).close();
  }

  /** Begins a new line of the file. */
  public Markup line() {
    text.append('\n');
    return this;
  }

  /** Writes what this room itself has written: a style sheet, or other markup. */
  Markup verbatim(String own) {
    text.append(own);
    return this;
  }

  private void start(String element, Object... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escape(String.valueOf(attributes[i + 1]));
      text.append('"');
    }
  }

  private void escape(String content) {
    content.codePoints().forEach(this::escape);
  }

  private void escape(int letter) {
    switch (letter) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\'' -> text.append("&#39;");
      default -> text.appendCodePoint(isShown(letter) ? letter : '\uFFFD');
    }
  }

  /** Control characters and halves of letters are no text of a page. */
  private static boolean isShown(int letter) {
    boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return !control && !half && (letter & 0xFFFE) != 0xFFFE;
  }

  /** Returns what was written, with all elements closed. */
  @Override
  public String toString() {
    StringBuilder whole = new StringBuilder(text);
    open.forEach(element -> whole.append("</").append(element).append('>'));
    return whole.toString();
  }
}

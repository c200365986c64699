package dev.runm.output;

import dev.runm.markdown.Markdown;
import dev.runm.markdown.Passage;
import java.util.List;

/**
 * Text for a person to read. However wide a terminal is, its lines stay as long as people read
 * well.
 */
public final class Prose implements Picture {
  /** The cells of a line of text. */
  public static final int WIDTH = 80;

  /** What stands before a line that is typed at the prompt. */
  public static final String PROMPT = "runm> ";

  /** A name that is longer than this has its meaning below it. */
  private static final int LONG = 28;

  private final List<Passage> passages;
  private final boolean page;
  private final String margin;

  private Prose(List<Passage> passages, boolean page) {
    this.passages = passages;
    this.page = page;
    this.margin = page ? "  " : "";
  }

  /** Returns a text in a little Markdown, by itself; what is to be copied is never cut off. */
  public static Prose of(String text) {
    return new Prose(Markdown.passages(text), false);
  }

  /** Returns text that stands in below its headings and fits the terminal throughout. */
  public static Prose page(List<Passage> passages) {
    return new Prose(passages, true);
  }

  @Override
  public void on(Canvas whole) {
    Canvas canvas = whole.narrowed(WIDTH);
    for (int i = 0; i < passages.size(); i++) {
      if (i > 0 && isApart(passages.get(i - 1), passages.get(i))) {
        canvas.line("");
      }
      draw(passages.get(i), canvas);
    }
  }

  /** What stands in from the text before it needs no gap. */
  private boolean isApart(Passage before, Passage next) {
    if (before instanceof Passage.Point && next instanceof Passage.Point) {
      return false;
    }
    if (page) {
      return !(before instanceof Passage.Heading);
    }
    return !(before instanceof Passage.Paragraph paragraph
        && paragraph.text().endsWith(":")
        && !(next instanceof Passage.Paragraph));
  }

  private void draw(Passage passage, Canvas canvas) {
    if (passage instanceof Passage.Heading heading) {
      canvas.paragraph("", "", new Styled(MarkedText.bare(heading.text()), Style.HEADING));
    } else if (passage instanceof Passage.Paragraph paragraph) {
      canvas.prose(margin, margin, paragraph.text());
    } else if (passage instanceof Passage.Point point) {
      String first = margin + point.mark() + " ";
      canvas.prose(first, " ".repeat(first.length()), point.text());
    } else if (passage instanceof Passage.Verbatim verbatim) {
      verbatim(verbatim.lines(), page ? canvas : canvas.endless());
    } else if (passage instanceof Passage.Terms terms) {
      terms(terms.terms(), canvas);
    }
  }

  /** What a person types stands out from what is answered. */
  private void verbatim(List<String> lines, Canvas canvas) {
    String indent = page ? margin : "    ";
    for (String line : lines) {
      Style style = !page || line.startsWith(PROMPT) ? Style.TAG : Style.PLAIN;
      canvas.line(new Styled(indent, Style.PLAIN), new Styled(line, style));
    }
  }

  private void terms(List<Passage.Term> terms, Canvas canvas) {
    int width =
        terms.stream()
            .mapToInt(term -> MarkedText.bare(term.name()).length())
            .filter(length -> length <= LONG)
            .max()
            .orElse(LONG);
    String rest = " ".repeat(margin.length() + width + 2);
    for (Passage.Term term : terms) {
      String first = margin + MarkedText.bare(term.name());
      if (first.length() > margin.length() + width) {
        canvas.line(first);
        first = rest;
      }
      canvas.prose(first + " ".repeat(rest.length() - first.length()), rest, term.meaning());
    }
  }
}

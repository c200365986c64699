package dev.runm.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;

/** What a {@link Picture} draws on, line by line: it knows what fits and what can be shown. */
public final class Canvas {
  /** The width that is drawn for where a line has no end. */
  private static final int USUAL_WIDTH = 100;

  /** The cells between two pictures. */
  private static final int GUTTER = 3;

  private static final int LEAST_HALF = 34;

  private final Look look;
  private final PrintWriter out;

  Canvas(Look look, PrintWriter out) {
    this.look = look;
    this.out = out;
  }

  /** Returns a picture as it is drawn at such a place. */
  static String drawn(Picture picture, Look look) {
    StringWriter drawn = new StringWriter();
    PrintWriter writer = new PrintWriter(drawn);
    picture.on(new Canvas(look, writer));
    writer.flush();
    return drawn.toString();
  }

  /** Returns the cells of a line. */
  public int width() {
    return look.width() == Look.UNBOUNDED ? USUAL_WIDTH : look.width();
  }

  /** Returns this canvas with lines of at most so many cells. */
  public Canvas narrowed(int cells) {
    return new Canvas(new Look(Math.min(cells, width()), look.colours(), look.unicode()), out);
  }

  /** Returns this canvas with lines of which nothing is cut off; a terminal breaks them. */
  Canvas endless() {
    return new Canvas(new Look(Look.UNBOUNDED, look.colours(), look.unicode()), out);
  }

  /** Whether more than ASCII can be shown. */
  public boolean unicode() {
    return look.unicode();
  }

  /** Returns the cells that a text takes. */
  public static int cells(String text) {
    return ScreenText.width(ScreenText.visible(text));
  }

  /** Draws a line; what doesn't fit of it is cut off with a mark. */
  public void line(Styled... parts) {
    int left = look.width();
    StringBuilder line = new StringBuilder();
    for (Styled part : parts) {
      String text = ScreenText.fit(ScreenText.visible(part.text()), left, look.ellipsis());
      left -= ScreenText.width(text);
      line.append(part.style().paint(text, look.colours()));
    }
    out.print(line.toString().stripTrailing() + "\n");
  }

  /** Draws a line in the usual style. */
  public void line(String text) {
    line(new Styled(text, Style.PLAIN));
  }

  /**
   * Draws parts beside each other, on as many lines as they need.
   *
   * @param first what stands before the first line
   * @param rest what stands before the others
   */
  public void flow(String first, String rest, List<Styled> parts) {
    Flow flow = new Flow(this, first, rest);
    parts.forEach(flow::add);
    flow.end();
  }

  /**
   * Draws a text, broken between words where it does not fit.
   *
   * @param first what stands before its first line
   * @param rest what stands before the others
   */
  public void paragraph(String first, String rest, Styled text) {
    String start = first;
    for (String row : ScreenText.visibleLines(text.text()).split("\n", -1)) {
      paragraph(start, rest, List.of(new Styled(row, text.style())));
      start = rest;
    }
  }

  /**
   * Draws such a text of which {@code `code`} and {@code **strong**} words are marked.
   *
   * @param first what stands before its first line
   * @param rest what stands before the others
   */
  public void prose(String first, String rest, String text) {
    paragraph(first, rest, MarkedText.styled(ScreenText.visible(text), look.colours()));
  }

  private void paragraph(String first, String rest, List<Styled> parts) {
    int room = Math.max(20, width() - Math.max(cells(first), cells(rest)));
    String start = first;
    for (List<Styled> line : LineBreaks.wrap(parts, room)) {
      line(
          Stream.concat(Stream.of(new Styled(start, Style.PLAIN)), line.stream())
              .toArray(Styled[]::new));
      start = rest;
    }
  }

  /** Writes a text as it is, for formats that programs read. */
  public void raw(String text) {
    out.print(text);
    out.print("\n");
  }

  /** Draws text in a language, coloured where there are colours; no line of it is cut off. */
  public void code(String indent, Code code) {
    int room = width() - cells(indent);
    String wrapped =
        code.text()
            .lines()
            .flatMap(line -> wrapped(line, room).stream())
            .collect(Collectors.joining("\n"));
    new Code(code.language(), wrapped)
        .painted(look.colours())
        .lines()
        .forEach(line -> out.print((indent + line).stripTrailing() + "\n"));
  }

  /** Lines that go on are a little deeper than where they began. */
  private static List<String> wrapped(String line, int room) {
    if (cells(line) <= room) {
      return List.of(line);
    }
    String own = " ".repeat(line.length() - line.stripLeading().length());
    List<String> parts =
        LineBreaks.wrap(
            ScreenText.visible(line.stripLeading()), Math.max(20, room - own.length() - 4));
    return IntStream.range(0, parts.size())
        .mapToObj(i -> own + (i == 0 ? "" : "    ") + parts.get(i))
        .toList();
  }

  /** Draws two pictures beside each other; where that is too narrow, one below the other. */
  public void beside(Picture left, Picture right) {
    int half = (width() - GUTTER) / 2;
    if (half < LEAST_HALF) {
      left.on(this);
      right.on(this);
      return;
    }
    List<String> one = lines(left, half);
    List<String> other = lines(right, half);
    String rule = unicode() ? " │ " : " | ";
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String start = i < one.size() ? one.get(i) : "";
      String padding = " ".repeat(half - AttributedString.fromAnsi(start).columnLength());
      String end = i < other.size() ? other.get(i) : "";
      out.print((start + padding + rule + end).stripTrailing() + "\n");
    }
  }

  private List<String> lines(Picture picture, int cells) {
    return drawn(picture, new Look(cells, look.colours(), look.unicode())).lines().toList();
  }

  /** Draws a table with its heading and notes. */
  public void section(Section section) {
    new FramedPrinter(look, new TablePrinter(look), false).print(section, out);
  }

  /** Draws the columns of a table that are not details, in Markdown. */
  public void markdown(Section section) {
    Section bare = Section.of(section.columns(), section.rows(), "");
    new MarkdownPrinter().print(bare.only(column -> !column.detail()), out);
  }
}

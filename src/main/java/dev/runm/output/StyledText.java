package dev.runm.output;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A text of parts, each in a style, that is shown letter for letter. */
public final class StyledText {
  private static final String MARK = "x";

  private final List<Styled> parts = new ArrayList<>();

  /** Adds a part. */
  public StyledText add(String text, Style style) {
    if (!text.isEmpty()) {
      parts.add(new Styled(text, style));
    }
    return this;
  }

  /** Adds a statement, coloured as statements are; it need not be finished. */
  public StyledText addSql(String sql) {
    Code.parts(sql, this::add);
    return this;
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Returns the text with its styles in these colours. */
  AttributedString in(Colours colours) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    parts.forEach(part -> text.append(part.text(), attributes(part.style(), colours)));
    return text.toAttributedString();
  }

  private static AttributedStyle attributes(Style style, Colours colours) {
    return AttributedString.fromAnsi(style.paint(MARK, colours)).styleAt(0);
  }
}

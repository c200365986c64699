package dev.runm.output;

import org.jline.utils.AttributedString;

/** How text looks that somebody else shows on a screen: a line that is being typed. */
public final class LineLook {
  private final Screen screen;

  private LineLook(Screen screen) {
    this.screen = screen;
  }

  public static LineLook on(Screen screen) {
    return new LineLook(screen);
  }

  /** Returns the text with the attributes that it has in the theme of now. */
  public AttributedString styled(StyledText text) {
    return text.in(screen.liveLook().colours());
  }

  /** Returns a text in at most so many cells, its end given up for a mark. */
  public String fitted(String text, int cells) {
    return ScreenText.fit(ScreenText.visible(text), cells, screen.liveLook().ellipsis());
  }

  /** Whether there are colours, and so what is no part of a line can be told from it. */
  public boolean hasColours() {
    return !screen.liveLook().colours().none();
  }

  /** Whether more than ASCII can be shown. */
  public boolean isUnicode() {
    return screen.liveLook().unicode();
  }
}

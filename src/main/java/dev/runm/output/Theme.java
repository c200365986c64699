package dev.runm.output;

import java.util.Locale;
import java.util.Map;

/** Which colours a terminal is painted in. */
public enum Theme {
  /** For the background that the terminal tells of, else for any. */
  AUTO,
  /** For light letters on a dark background. */
  DARK,
  /** For dark letters on a light background. */
  LIGHT,
  /** No colours. */
  NONE;

  /** Set by some terminals: foreground and background, as numbers of the palette. */
  private static final String COLOURS = "COLORFGBG";

  /** The first eight colours of the palette are dark, and so is grey. */
  private static final String DARK_COLOUR = "[0-68]";

  private static final String LIGHT_COLOUR = "7|9|1[0-5]";

  /** Returns what people type. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the theme for a terminal that may have told of its background. */
  Theme at(Map<String, String> environment) {
    String told = environment.getOrDefault(COLOURS, "").replaceFirst("^.*;", "");
    if (this != AUTO || told.isEmpty()) {
      return this;
    }
    return told.matches(DARK_COLOUR) ? DARK : told.matches(LIGHT_COLOUR) ? LIGHT : AUTO;
  }
}

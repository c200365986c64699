package dev.runm.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dollar sign begins: {@code $1}, {@code $@}, {@code ${name}} or {@code ${name:-fallback}}.
 *
 * @param text as it stands in the line
 * @param name what is referred to: a number, {@code @}, a name or a path such as {@code
 *     claim.consumer}
 * @param fallback what stands for it where it has no value, as it stands in the line
 */
public record Reference(String text, String name, Optional<String> fallback) {
  private static final Pattern SHORT = Pattern.compile("\\$([1-9][0-9]?|@)");
  private static final Pattern NAME =
      Pattern.compile("\\$\\{([1-9][0-9]?|@|[A-Za-z_][\\w.\\[\\]-]*?)(:-|})");

  /** Returns the reference that begins with the dollar sign at {@code position}, if one does. */
  static Optional<Reference> at(String text, int position) {
    Matcher plain = SHORT.matcher(text).region(position, text.length());
    if (plain.lookingAt()) {
      return Optional.of(new Reference(plain.group(), plain.group(1), Optional.empty()));
    }
    Matcher braced = NAME.matcher(text).region(position, text.length());
    if (!braced.lookingAt()) {
      return Optional.empty();
    }
    String name = braced.group(1);
    if (braced.group(2).equals("}")) {
      return Optional.of(new Reference(braced.group(), name, Optional.empty()));
    }
    int end = closing(text, braced.end());
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new Reference(
                text.substring(position, end + 1),
                name,
                Optional.of(text.substring(braced.end(), end))));
  }

  /** A fallback may hold references itself. */
  private static int closing(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns the beginning of the reference with a fallback that begins at {@code position}, whether
   * or not it is closed.
   */
  static Optional<String> begun(String text, int position) {
    Matcher braced = NAME.matcher(text).region(position, text.length());
    return braced.lookingAt() && braced.group(2).equals(":-")
        ? Optional.of(braced.group())
        : Optional.empty();
  }

  /**
   * Whether its fallback ends on the line that it begins on. A line does not end inside quotes, nor
   * behind a backslash.
   *
   * @param quotes the letters that are quotes here
   */
  boolean isOnLine(String quotes) {
    String typed = fallback.orElse("");
    char quote = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '\n' && quote == 0) {
        return false;
      }
      if (c == '\\' && quote != '\'') {
        i++;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && quotes.indexOf(c) >= 0) {
        quote = c;
      }
    }
    return true;
  }

  /** Whether it stands for all arguments. */
  boolean isAll() {
    return name.equals("@");
  }

  /** Whether it is written with a number or {@code @} and without braces, as in SQL it may be. */
  public boolean isShort() {
    return !text.startsWith("${");
  }
}

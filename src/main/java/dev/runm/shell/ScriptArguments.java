package dev.runm.shell;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script's lines call {@code $1}, {@code $2} … and, all together, {@code $@}. */
record ScriptArguments(List<String> all) {
  private static final Pattern REFERENCE = Pattern.compile("\\$(?:([1-9][0-9]?)|@)");

  /**
   * What a dollar sign begins.
   *
   * @param words what it stands for
   * @param length how many characters of the text it is
   */
  record Found(List<String> words, int length) {}

  /**
   * Returns what the dollar sign at {@code position} begins, which may be just itself.
   *
   * @throws UsageException if the script was given fewer arguments
   */
  Found at(String text, int position) {
    Matcher reference = REFERENCE.matcher(text).region(position, text.length());
    if (!reference.lookingAt()) {
      return new Found(List.of("$"), 1);
    }
    int length = reference.end() - position;
    return new Found(reference.group(1) == null ? all : List.of(get(reference.group(1))), length);
  }

  private String get(String digits) {
    int number = Integer.parseInt(digits);
    if (number > all.size()) {
      throw new UsageException(
          "the script wants an argument $%d and was given %d".formatted(number, all.size()));
    }
    return all.get(number - 1);
  }
}

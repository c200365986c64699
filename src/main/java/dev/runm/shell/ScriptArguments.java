package dev.runm.shell;

import dev.runm.error.UsageException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a script's arguments where its lines say {@code $1}, {@code $2} … or {@code $@}. */
final class ScriptArguments {
  private static final Pattern REFERENCE = Pattern.compile("\\$(?:([1-9][0-9]?)|(@))");

  private ScriptArguments() {}

  /**
   * Returns the words with the arguments put in; a word {@code $@} becomes all of them.
   *
   * @throws UsageException if the script was given fewer arguments
   */
  static List<String> expand(List<String> words, List<String> arguments) {
    return words.stream()
        .flatMap(
            word ->
                word.equals("$@")
                    ? arguments.stream()
                    : List.of(expandWord(word, arguments)).stream())
        .toList();
  }

  private static String expandWord(String word, List<String> arguments) {
    Matcher reference = REFERENCE.matcher(word);
    return reference.replaceAll(
        found -> {
          if (found.group(2) != null) {
            return Matcher.quoteReplacement(String.join(" ", arguments));
          }
          int number = Integer.parseInt(found.group(1));
          if (number > arguments.size()) {
            throw new UsageException(
                "the script wants an argument $%d and was given %d"
                    .formatted(number, arguments.size()));
          }
          return Matcher.quoteReplacement(arguments.get(number - 1));
        });
  }
}

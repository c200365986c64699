package dev.runm.sql;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement that was typed, without the semicolon that it may end in.
 *
 * @param words the words outside of quotes and comments
 * @param names what may be the name of something: the words, and what is quoted as a name
 */
record Statement(String text, List<String> words, Set<String> names, StatementKind kind) {
  private static final String COMMENT = "/\\*(?!M?!).*?\\*/|#[^\\n]*|--(?=\\s|$)[^\\n]*";

  /** What may stand between a function and its bracket. */
  private static final String GAP = "(?:\\s++|/\\*M?!\\d*|\\*/|" + COMMENT + ")*+";

  /**
   * Quoted names, which a server may let stand in double quotes too; quoted text and comments, but
   * those that the server runs; then words; then question marks.
   */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<quote>[`\"])(?<function>\\w+)\\k<quote>(?="
              + GAP
              + "\\()|`(?<name>[^`]*+(?:``[^`]*+)*+)`|\"(?<ansi>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\""
              + "|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|"
              + COMMENT
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>[\\p{N}$][\\p{L}\\p{N}_$]*)|(?<mark>\\?)",
          Pattern.DOTALL);

  /** The version of a comment that the server runs may stand before its first word. */
  private static final Pattern DIGITS = Pattern.compile("^[\\p{N}$]+");

  private static final List<String> NAMES = List.of("function", "name", "ansi", "word", "number");

  private static final int BRIEF = 120;

  /** Functions that outlast the statement, on which no transaction has a hold. */
  private static final Set<String> LASTING =
      Set.of("GET_LOCK", "RELEASE_LOCK", "RELEASE_ALL_LOCKS");

  /**
   * Reads a statement.
   *
   * @throws UsageException if nobody could run it here
   */
  static Statement of(String typed) {
    String text = typed.replaceAll("[;\\s]+$", "").strip();
    List<String> words = new ArrayList<>();
    List<String> called = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      if (part.group("mark") != null) {
        throw new UsageException(
            "there is nothing to take the place of ? at %s: write the value"
                .formatted(Position.of(text, part.start())));
      }
      Stream.ofNullable(part.group("function")).forEach(called::add);
      Stream.of("word", "number")
          .map(part::group)
          .filter(Objects::nonNull)
          .map(word -> DIGITS.matcher(word).replaceFirst(""))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
      NAMES.stream()
          .map(part::group)
          .filter(Objects::nonNull)
          .map(name -> name.replace("``", "`"))
          .forEach(names::add);
    }
    if (words.isEmpty()) {
      throw new UsageException("sql needs a statement, such as sql SELECT COUNT(*) FROM providers");
    }
    Stream.concat(words.stream(), called.stream())
        .map(word -> word.toUpperCase(Locale.ROOT))
        .filter(LASTING::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  name + " changes the session that runm works in: sql does not run it");
            });
    return new Statement(text, List.copyOf(words), names, StatementKind.of(words));
  }

  /** Returns the statement in one line of a question. */
  String brief() {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "…";
  }

  /** Returns the first word, in capitals. */
  String verb() {
    return words.get(0).toUpperCase(Locale.ROOT);
  }
}

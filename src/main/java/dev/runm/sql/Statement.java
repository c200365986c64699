package dev.runm.sql;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that was typed, without the semicolon that it may end in.
 *
 * @param words the words outside of quotes and comments
 */
record Statement(String text, List<String> words, StatementKind kind) {
  /** Quoted text and comments, but those that the server runs; then words; then question marks. */
  private static final Pattern PARTS =
      Pattern.compile(
          "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|`[^`]*+`"
              + "|/\\*(?!M?!).*?\\*/|#[^\\n]*|--(?=\\s|$)[^\\n]*"
              + "|(?<word>[A-Za-z_][\\w$]*)|(?<mark>\\?)",
          Pattern.DOTALL);

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
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      if (part.group("mark") != null) {
        throw new UsageException(
            "there is nothing to take the place of ? at %s: write the value"
                .formatted(Position.of(text, part.start())));
      }
      if (part.group("word") != null) {
        words.add(part.group("word"));
      }
    }
    if (words.isEmpty()) {
      throw new UsageException("sql needs a statement, such as sql SELECT COUNT(*) FROM providers");
    }
    words.stream()
        .map(word -> word.toUpperCase(Locale.ROOT))
        .filter(LASTING::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  name + " changes the session that runm works in: sql does not run it");
            });
    return new Statement(text, List.copyOf(words), StatementKind.of(words));
  }

  /** Returns the first word, in capitals. */
  String verb() {
    return words.get(0).toUpperCase(Locale.ROOT);
  }
}

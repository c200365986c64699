package dev.runm.prompt;

import dev.runm.line.Next;
import dev.runm.line.RestRule;
import dev.runm.line.Token;
import dev.runm.line.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.reader.CompletingParsedLine;

/**
 * A line up to the cursor, as completion sees it: the words of the command that is being typed, of
 * which the last is to be completed and may be empty.
 *
 * @param text all that is typed
 * @param begin where the word to complete begins, at its quote if it has one
 * @param restBegin where the text begins that is taken as it is typed, or -1
 * @param next what the word to complete is
 */
record TypedLine(String text, int cursor, List<String> words, int begin, int restBegin, Next next)
    implements CompletingParsedLine {
  private static final String QUOTES = "'\"";

  static TypedLine of(String text, int cursor, RestRule rule) {
    String typed = text.substring(0, cursor);
    List<Token> tokens = Words.tokens(typed, rule);
    Next next = Words.next(typed, rule);
    if (tokens.isEmpty()) {
      return new TypedLine(text, cursor, List.of(""), cursor, -1, next);
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean lineEnded = typed.substring(last.end()).replace("\\\n", "").contains("\n");
    List<Token> own =
        lineEnded
            ? List.of()
            : tokens.stream().filter(token -> token.line() == last.line()).toList();
    Stream<String> before = own.stream().map(Token::word);
    if (lineEnded || last.end() < cursor) {
      List<String> words = Stream.concat(before, Stream.of("")).toList();
      return new TypedLine(text, cursor, words, cursor, -1, next);
    }
    if (!last.rest()) {
      return new TypedLine(text, cursor, before.toList(), last.start(), -1, next);
    }
    int begin = cursor;
    while (begin > last.start() && isOfName(text.charAt(begin - 1))) {
      begin--;
    }
    List<String> words =
        Stream.concat(before.limit(own.size() - 1L), Stream.of(text.substring(begin, cursor)))
            .collect(Collectors.toList());
    return new TypedLine(text, cursor, words, begin, last.start(), next);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || "_$.`@".indexOf(c) >= 0;
  }

  boolean isRest() {
    return restBegin >= 0;
  }

  /** Returns what stands before the word in a text that is taken as it is typed. */
  String ahead() {
    return isRest() ? text.substring(restBegin, begin) : "";
  }

  String behind() {
    return text.substring(cursor);
  }

  @Override
  public String word() {
    return words.get(words.size() - 1);
  }

  @Override
  public int wordCursor() {
    return word().length();
  }

  @Override
  public int wordIndex() {
    return words.size() - 1;
  }

  @Override
  public String line() {
    return text;
  }

  @Override
  public int rawWordCursor() {
    return cursor - begin;
  }

  @Override
  public int rawWordLength() {
    return cursor - begin;
  }

  /** Puts a word into quotes where the shell would else take it for several, or for something. */
  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    String word = candidate.toString();
    boolean opened = begin < cursor && QUOTES.indexOf(text.charAt(begin)) >= 0;
    boolean plain = word.isEmpty() || word.matches("[^\\s'\"\\\\;#$][^\\s'\"\\\\;$]*");
    if (isRest() || !opened && plain) {
      return word;
    }
    boolean single = opened ? text.charAt(begin) == '\'' : word.indexOf('\'') < 0;
    String quote = single ? "'" : "\"";
    String inside = single ? word.replace("'", "'\\''") : word.replaceAll("[\\\\\"$]", "\\\\$0");
    return quote + inside + (complete ? quote : "");
  }
}

package dev.runm.line;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Splits text into words, as {@link Words} tells. */
final class WordScan {
  private static final Pattern ALL_QUOTED = Pattern.compile("\"(?:\\$@|\\$\\{@})\"");
  private static final String QUOTES = "'\"";
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final String text;
  private final References references;
  private final RestRule rule;
  private final List<Line> lines = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private LineWords words;
  private int at;
  private int line;
  private int openQuote = -1;
  private boolean continued;
  private EndScan end;
  private Next next;
  private UsageException wrongEnd;

  /** Words with their places, and what they are as a command. */
  record Line(List<Token> words, EndedWords ended) {}

  WordScan(String text, References references, RestRule rule) {
    this.text = text;
    this.references = references;
    this.rule = rule;
    this.end = new EndScan(text, rule);
    this.words = new LineWords(0, end);
    scan();
  }

  /** Whether the text ends in a backslash that joins it with a next line. */
  boolean continued() {
    return continued;
  }

  /** Returns the position of the quote or comment that the text ends inside of, or -1. */
  int open() {
    return openQuote;
  }

  /** Returns what its last word is, or what may be next. */
  Next next() {
    return next;
  }

  /** Returns all words with their places, also where a quote is not closed. */
  List<Token> tokens() {
    return List.copyOf(tokens);
  }

  /**
   * Returns the lines that have words.
   *
   * @throws UsageException if a quote is not closed, or the end of a line is wrong
   */
  List<Line> lines() {
    if (openQuote >= 0) {
      throw UsageException.about(
          text.substring(openQuote),
          "the %s at column %d is not closed"
              .formatted(opened(), openQuote - text.lastIndexOf('\n', openQuote)));
    }
    if (wrongEnd != null) {
      throw wrongEnd;
    }
    return lines;
  }

  private String opened() {
    return text.startsWith("/*", openQuote) ? "comment /*" : "quote " + text.charAt(openQuote);
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        finishLine();
        at++;
      } else if (Character.isWhitespace(c) || c == NO_BREAK_SPACE) {
        words.finish(at);
        at++;
      } else if (c == '#' && !words.isBegun()) {
        at += restOfLine(at).length();
      } else if (startsRest(c)) {
        takeRest();
      } else if (end.startsAt(at, words.texts(), words.begun())) {
        takeEnd();
      } else if (c == ';' && restOfLine(at + 1).isBlank()) {
        words.finish(at);
        at++;
      } else if (c == '"' && ALL_QUOTED.matcher(text).region(at, text.length()).lookingAt()) {
        at++;
        reference(true);
        at++;
      } else if (c == '\'' || c == '"') {
        quoted(c);
      } else {
        plainOrEscaped(true);
      }
    }
    next = end.next(words.all().size());
    finishLine();
  }

  private boolean startsRest(char c) {
    List<String> texts = words.texts();
    if (words.isBegun() || texts.isEmpty()) {
      return false;
    }
    boolean option = c == '-' && !texts.get(texts.size() - 1).equals("--");
    boolean quote = "'\"\\".indexOf(c) >= 0;
    return (rule.isProse(texts) || !option && !quote) && rule.beginsBehind(texts);
  }

  private void takeRest() {
    boolean prose = rule.isProse(words.texts());
    RestScan rest = new RestScan(text, at, references, prose);
    words.appendRest(at, rest.statement());
    at = rest.end();
    openQuote = rest.open();
    continued = rest.continued();
  }

  private void takeEnd() {
    words.finish(at);
    at = end.take(at, words.all().size());
    openQuote = end.open();
    continued = end.continued();
  }

  private String restOfLine(int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private void quoted(char quote) {
    openQuote = at;
    words.append(at, "");
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (quote == '"') {
        plainOrEscaped(false);
      } else {
        append(text.charAt(at++));
      }
    }
    if (at < text.length()) {
      openQuote = -1;
      at++;
    }
  }

  /** Takes a character, or two if it is a backslash that protects something, or a reference. */
  private void plainOrEscaped(boolean protectsAll) {
    char c = text.charAt(at);
    if (c == '\\') {
      escaped(protectsAll);
    } else if (c == '$') {
      reference(protectsAll);
    } else {
      append(c);
      at++;
    }
  }

  /** In quotes what it stands for is one word, unless that is all arguments. */
  private void reference(boolean unquoted) {
    Optional<Reference> found =
        unquoted ? references.onLine(text, at, QUOTES) : references.at(text, at);
    if (found.isEmpty()) {
      append('$');
      at++;
      return;
    }
    List<String> value = references.words(found.get());
    words.append(at, unquoted || found.get().isAll() ? value : List.of(String.join(" ", value)));
    at += found.get().text().length();
  }

  private void escaped(boolean protectsAll) {
    if (at + 1 == text.length()) {
      continued = true;
      append('\\');
      at++;
      return;
    }
    char next = text.charAt(at + 1);
    if (next != '\n') {
      if (!protectsAll && "\"\\$".indexOf(next) < 0) {
        append('\\');
      }
      append(next);
    }
    at += 2;
  }

  private void append(char c) {
    words.append(at, String.valueOf(c));
  }

  private void finishLine() {
    words.finish(at);
    tokens.addAll(words.all());
    if (!words.isEmpty()) {
      try {
        EndedWords ended = end.ended(words.texts(), references);
        lines.add(new Line(words.all().subList(0, ended.words().size()), ended));
      } catch (UsageException wrong) {
        wrongEnd = wrong;
      }
      end = new EndScan(text, rule);
      words = new LineWords(++line, end);
    }
  }
}

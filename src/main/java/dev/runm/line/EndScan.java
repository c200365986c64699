package dev.runm.line;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the end of a line: {@code ;}, {@code \g} or {@code \G}, then perhaps a redirect. The target
 * of a redirect into a file is a word like any other; that of a pipe is the rest of the line, which
 * the system's shell reads.
 */
final class EndScan {
  /** What the end of a command may be followed by. */
  private static final String FOLLOWED = "(?=\\h*(?:$|\\n|;|\\\\[gG]|>|\\||\\h#))";

  private static final Pattern TURN = Pattern.compile("\\\\([gG])" + FOLLOWED);
  private static final Pattern SEMICOLON = Pattern.compile(";" + FOLLOWED);

  private final String text;
  private final RestRule rule;
  private boolean vertical;
  private Redirect.Kind kind;
  private String command = "";
  private int before;
  private int end;
  private int open = -1;
  private boolean continued;

  EndScan(String text, RestRule rule) {
    this.text = text;
    this.rule = rule;
  }

  /** Returns the length of an end of a command at a position, or 0. */
  static int lengthAt(String text, int at) {
    char c = text.charAt(at);
    if (c != ';' && c != '\\') {
      return 0;
    }
    return matches(TURN, text, at) ? 2 : matches(SEMICOLON, text, at) ? 1 : 0;
  }

  private static boolean matches(Pattern pattern, String text, int at) {
    Matcher found = pattern.matcher(text).region(at, text.length());
    return found.useTransparentBounds(true).useAnchoringBounds(false).lookingAt();
  }

  /**
   * Whether the end of a line, or a part of it, begins at a position.
   *
   * @param words those before it
   * @param word the letters of a word that is not finished, or null
   */
  boolean startsAt(int at, List<String> words, CharSequence word) {
    if (lengthAt(text, at) > 0) {
      List<String> all = new ArrayList<>(words);
      Stream.ofNullable(word).map(CharSequence::toString).forEach(all::add);
      return rule.endsBehind(all);
    }
    char c = text.charAt(at);
    return word == null && kind == null && (c == '>' || c == '|') && rule.endsBehind(words);
  }

  /**
   * Takes that part.
   *
   * @param words how many stand before it
   * @return the position behind it
   */
  int take(int at, int words) {
    int length = lengthAt(text, at);
    if (length > 0) {
      vertical |= text.startsWith("\\G", at);
      return at + length;
    }
    before = words;
    if (text.charAt(at) == '|') {
      kind = Redirect.Kind.PIPE;
      end = at + 1;
      takeCommand();
      return end;
    }
    kind = text.startsWith(">>", at) ? Redirect.Kind.APPEND : Redirect.Kind.FILE;
    return at + kind.sign().length();
  }

  /**
   * Returns what a next word would be.
   *
   * @param words how many stand before it
   */
  Next next(int words) {
    if (kind == null) {
      return Next.WORD;
    }
    return kind != Redirect.Kind.PIPE && words == before ? Next.FILE : Next.NOTHING;
  }

  /** Returns the position of a quote in a pipe's command that is not closed, or -1. */
  int open() {
    return open;
  }

  /** Whether a pipe's command ends in a backslash that joins it with a next line. */
  boolean continued() {
    return continued;
  }

  /** A line ends inside no quotes. */
  private void takeCommand() {
    int start = end;
    char quote = 0;
    while (end < text.length() && (quote != 0 || text.charAt(end) != '\n')) {
      char c = text.charAt(end);
      if (c == '\\' && quote != '\'') {
        continued = end + 1 == text.length();
        end++;
      } else if (c == quote) {
        quote = 0;
        open = -1;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        open = end;
      }
      end++;
    }
    end = Math.min(end, text.length());
    command = text.substring(start, end).strip();
  }

  /**
   * Returns the words of the command with what they end in.
   *
   * @param words all words of the line
   * @param references what a pipe's command may refer to
   * @throws UsageException if a redirect leads nowhere, or words stand behind it
   */
  EndedWords ended(List<String> words, References references) {
    if (kind == null) {
      return new EndedWords(words, new Ending(vertical, Optional.empty()));
    }
    List<String> behind = words.subList(before, words.size());
    String target = kind == Redirect.Kind.PIPE ? command : behind.isEmpty() ? "" : behind.get(0);
    if (target.isEmpty()) {
      throw new UsageException(
          "%s needs %s behind it; a word in quotes is no redirect"
              .formatted(kind.sign(), kind == Redirect.Kind.PIPE ? "a command" : "a file"));
    }
    if (kind != Redirect.Kind.PIPE && behind.size() > 1) {
      throw new UsageException(
          "%s %s ends the command: %s cannot stand behind it"
              .formatted(kind.sign(), target, behind.get(1)));
    }
    Redirect redirect =
        new Redirect(kind, target, references.arguments(), references.environment());
    return new EndedWords(words.subList(0, before), new Ending(vertical, Optional.of(redirect)));
  }
}

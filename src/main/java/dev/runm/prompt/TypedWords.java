package dev.runm.prompt;

import dev.runm.line.Token;
import java.util.List;

/**
 * The words of a command that is being typed.
 *
 * @param text all that is typed
 */
record TypedWords(String text, int cursor, List<Token> tokens) {
  List<String> words() {
    return tokens.stream().map(Token::word).toList();
  }

  String word(int at) {
    return tokens.get(at).word();
  }

  int size() {
    return tokens.size();
  }

  /** Whether the cursor is at the end of a word, which may then go on. */
  boolean isBeingTyped(int at) {
    return tokens.get(at).end() == cursor;
  }

  /** Returns what stands behind a word on its line. */
  String behind(int at) {
    int begin = tokens.get(at).end();
    int end = text.indexOf('\n', begin);
    return text.substring(begin, end < 0 ? text.length() : end).strip();
  }

  boolean isQuoted(int at) {
    return "'\"".indexOf(text.charAt(tokens.get(at).start())) >= 0;
  }

  /** Whether a word is no word of the command but where its answer goes. */
  boolean isTarget(int at) {
    return tokens.get(at).target();
  }

  TypedWords from(int at) {
    return new TypedWords(text, cursor, tokens.subList(at, tokens.size()));
  }
}

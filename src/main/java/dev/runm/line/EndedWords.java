package dev.runm.line;

import java.util.List;

/** The words of a line, and how it ends behind them. */
public record EndedWords(List<String> words, Ending ending) {
  /** Words that nobody may change any more. */
  public EndedWords {
    words = List.copyOf(words);
  }
}

package dev.runm.shell;

import java.util.List;
import java.util.function.Supplier;

/** Words that complete an option or argument, such as the names of claims. */
public interface WordSource {
  /** Returns the name of the option or argument, in lower case, that the words are for. */
  String serves();

  List<String> words();

  /** Returns a source of the words that {@code words} gives when they are asked for. */
  static WordSource of(String serves, Supplier<List<String>> words) {
    return new WordSource() {
      @Override
      public String serves() {
        return serves;
      }

      @Override
      public List<String> words() {
        return words.get();
      }
    };
  }
}

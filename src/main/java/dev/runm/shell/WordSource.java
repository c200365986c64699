package dev.runm.shell;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Words that complete an option or argument, such as the names of claims. */
public interface WordSource {
  /**
   * What is typed, up to the word to complete.
   *
   * @param before the words of the line before it, the command first
   * @param prefix what is there of the word
   * @param ahead what stands before the word in a text that is taken as it is typed
   * @param behind what stands behind it there
   * @param most how many words are wanted
   */
  record Typed(List<String> before, String prefix, String ahead, String behind, int most) {}

  /**
   * Returns what the words are for: the name of an option or argument in lower case, such as {@code
   * claim}, or with its command where others mean something else by it: {@code provider name}.
   */
  Set<String> serves();

  /** Returns words, also such as do not begin with the prefix: whoever asks leaves them out. */
  List<Word> words(Typed typed);

  /**
   * Whether a word can be nothing that is right there. That is asked with each letter that is
   * typed: only what costs nothing to know is said, and else nothing is wrong.
   *
   * @param typed with the word for its prefix, and what stands behind it on the line
   * @param goesOn whether more letters may follow
   */
  default boolean isWrong(Typed typed, boolean goesOn) {
    return false;
  }

  /** Whether a word is none of a few, nor the beginning of one that it may still become. */
  static boolean isNone(String word, Collection<String> words, boolean goesOn) {
    return !words.contains(word)
        && !(goesOn && words.stream().anyMatch(each -> each.startsWith(word)));
  }

  /** Returns a source of the words that {@code words} gives when they are asked for. */
  static WordSource of(String serves, Supplier<List<String>> words) {
    return of(
        Set.of(serves), typed -> words.get().stream().map(word -> new Word(word, "")).toList());
  }

  /** Returns a source of words that may depend on what is typed. */
  static WordSource of(Set<String> serves, Function<Typed, List<Word>> words) {
    return of(serves, words, (typed, goesOn) -> false);
  }

  /** Returns a source of all the words there are. */
  static WordSource choice(Set<String> serves, Supplier<List<Word>> words) {
    return choice(serves, words, word -> word);
  }

  /**
   * Returns a source of all the words there are, some of which may be typed in other ways too.
   *
   * @param meant returns the word that is meant by another
   */
  static WordSource choice(
      Set<String> serves, Supplier<List<Word>> words, UnaryOperator<String> meant) {
    return of(
        serves,
        typed -> words.get(),
        (typed, goesOn) ->
            isNone(
                meant.apply(typed.prefix()),
                words.get().stream().map(Word::text).toList(),
                goesOn));
  }

  /**
   * Returns a source of words that may depend on what is typed.
   *
   * @param wrong see {@link #isWrong}
   */
  static WordSource of(
      Set<String> serves, Function<Typed, List<Word>> words, BiPredicate<Typed, Boolean> wrong) {
    return new WordSource() {
      @Override
      public Set<String> serves() {
        return serves;
      }

      @Override
      public List<Word> words(Typed typed) {
        return words.apply(typed);
      }

      @Override
      public boolean isWrong(Typed typed, boolean goesOn) {
        return wrong.test(typed, goesOn);
      }
    };
  }
}

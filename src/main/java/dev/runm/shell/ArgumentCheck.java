package dev.runm.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Checks what stands for an argument or option, asking no server, before anything runs. */
public interface ArgumentCheck {
  /**
   * Whether this is the one to check it.
   *
   * @param parameter the name of an argument or option, in lower case
   */
  boolean concerns(String command, String parameter);

  /**
   * Checks the words.
   *
   * @param parameter the name of what they stand for
   * @throws dev.runm.error.UsageException saying what is wrong with them
   */
  void check(String parameter, List<String> words);

  /** Whether it looks at nothing but the words, so that it may be asked at every key. */
  default boolean looksAtWordsOnly() {
    return false;
  }

  /**
   * Returns a check of names, also of several with commas between them.
   *
   * @param parameters that names of the kind are given by
   * @param reading throws a {@link dev.runm.error.UsageException} for a name that is wrong
   */
  static ArgumentCheck of(Set<String> parameters, Consumer<String> reading) {
    return of(
        (command, parameter) -> parameters.contains(parameter),
        (parameter, names) ->
            Arrays.stream(names.split(",")).filter(name -> !name.equals("-")).forEach(reading),
        false);
  }

  /**
   * Returns a check of single values, which looks at nothing but them.
   *
   * @param concerns tells by command and parameter whether it is the one to check them
   * @param reading takes parameter and value, and throws a {@link dev.runm.error.UsageException}
   *     for a value that is wrong
   */
  static ArgumentCheck of(
      BiPredicate<String, String> concerns, BiConsumer<String, String> reading) {
    return of(concerns, reading, true);
  }

  private static ArgumentCheck of(
      BiPredicate<String, String> concerns, BiConsumer<String, String> reading, boolean wordsOnly) {
    return new ArgumentCheck() {
      @Override
      public boolean concerns(String command, String parameter) {
        return concerns.test(command, parameter);
      }

      @Override
      public void check(String parameter, List<String> words) {
        words.forEach(word -> reading.accept(parameter, word));
      }

      @Override
      public boolean looksAtWordsOnly() {
        return wordsOnly;
      }
    };
  }
}

package dev.runm.script;

import dev.runm.error.UsageException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How often loops run, and for which words. */
final class Loops {
  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})");
  private static final Pattern TIMES = Pattern.compile("\\d{1,18}");

  private Loops() {}

  /**
   * Returns how often a block is repeated.
   *
   * @param text as it stands in the script
   * @throws UsageException if the value is no whole number
   */
  static long times(String text, String value) {
    if (!TIMES.matcher(value).matches()) {
      throw UsageException.about(
          text, "repeat takes a whole number of times, not '%s': repeat 3".formatted(value));
    }
    return Long.parseLong(value);
  }

  /**
   * Does something for the words of a loop, one after another; a range such as {@code 1..9} is
   * counted through, up or down.
   *
   * @param texts as they stand in the script
   * @param values gives the words that a text stands for
   * @param work tells whether to go on
   */
  static void each(
      List<String> texts, Function<String, List<String>> values, Predicate<String> work) {
    List<Stream<String>> parts = texts.stream().map(text -> words(text, values)).toList();
    for (Stream<String> part : parts) {
      Iterator<String> words = part.iterator();
      while (words.hasNext()) {
        if (!work.test(words.next())) {
          return;
        }
      }
    }
  }

  private static Stream<String> words(String text, Function<String, List<String>> values) {
    List<String> words = values.apply(text);
    boolean range = words.size() == 1 && text.contains("..") && !text.matches("(?s).*['\"\\\\].*");
    return range ? range(words.get(0)) : words.stream();
  }

  private static Stream<String> range(String word) {
    Matcher range = RANGE.matcher(word);
    if (!range.matches()) {
      return Stream.of(word);
    }
    long first = Long.parseLong(range.group(1));
    long last = Long.parseLong(range.group(2));
    LongStream numbers =
        first <= last
            ? LongStream.rangeClosed(first, last)
            : LongStream.iterate(first, number -> number >= last, number -> number - 1);
    return numbers.mapToObj(Long::toString);
  }
}

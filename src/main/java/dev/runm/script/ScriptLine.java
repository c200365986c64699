package dev.runm.script;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A command or the head of a block, continuation lines joined.
 *
 * @param text as it stands in the script, without the blanks before it
 * @param numbers of the lines of the text, from 1
 */
public record ScriptLine(String text, List<Integer> numbers) {
  /** Lines that nobody may change any more. */
  public ScriptLine {
    numbers = List.copyOf(numbers);
  }

  /** One whose lines follow each other. */
  ScriptLine(int number, String text) {
    this(
        text,
        IntStream.rangeClosed(number, number + (int) text.lines().skip(1).count())
            .boxed()
            .toList());
  }

  /** Returns the number of its first line. */
  public int number() {
    return numbers.get(0);
  }

  /** Returns what stands before the first blank. */
  public String firstWord() {
    return words()[0];
  }

  /** Returns what stands before the first blank, before the second, and behind it. */
  String[] words() {
    return text.split("\\s+", 3);
  }
}

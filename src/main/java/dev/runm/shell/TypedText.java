package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Text that is typed, or comes through a pipe, where {@code -} stands for the name of a file. A
 * command that reads it twice reads the same.
 */
@Component
public class TypedText implements CommandObserver {
  /** A line that ends it. */
  private static final String END = ".";

  private volatile Optional<Source> source = Optional.empty();
  private Optional<String> read = Optional.empty();
  private List<String> ahead = List.of();

  /** Where text comes from. */
  @FunctionalInterface
  public interface Source {
    /**
     * Reads lines, up to one that ends them or to the end of all.
     *
     * @param what it is, as a sentence goes on
     * @param begun the lines that are there already
     * @return them and those that were read
     */
    List<String> lines(String what, List<String> begun);
  }

  /** Lets text come from here. */
  public void comesFrom(Source reading) {
    source = Optional.of(reading);
  }

  /** Whether a line ends the text, and is no part of it. */
  public static boolean isEnd(String line) {
    return line.strip().equals(END);
  }

  /** Lets the command that runs next read these lines first. */
  public synchronized void readFirst(List<String> lines) {
    ahead = List.copyOf(lines);
  }

  /** Returns the lines that came behind the end of a text, or that nobody has read; once. */
  public synchronized List<String> unread() {
    List<String> left = ahead;
    ahead = List.of();
    return left;
  }

  /** Lets it come from standard input, up to its end. */
  public void comesFromStandardInput() {
    comesFrom(
        (what, begun) -> {
          try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
          } catch (IOException failure) {
            throw new UserException("cannot read standard input: " + failure.getMessage(), failure);
          }
        });
  }

  /**
   * Returns the text that belongs to the command that runs.
   *
   * @param what it is, as a sentence goes on
   * @throws UsageException if there is nowhere to read from
   */
  public synchronized String read(String what) {
    if (read.isEmpty()) {
      Source reading =
          source.orElseThrow(
              () ->
                  new UsageException(
                      "- reads %s from the prompt or from a pipe into one command: name a file here"
                          .formatted(what)));
      List<String> begun = unread();
      boolean whole = begun.stream().anyMatch(TypedText::isEnd);
      read = Optional.of(text(whole ? begun : reading.lines(what, begun)));
    }
    return read.get();
  }

  /** Keeps what stands behind the end. */
  private String text(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !isEnd(lines.get(end))) {
      end++;
    }
    readFirst(lines.subList(Math.min(lines.size(), end + 1), lines.size()));
    return String.join("\n", lines.subList(0, end)) + "\n";
  }

  @Override
  public synchronized void begins(List<String> words, Expected expected) {
    read = Optional.empty();
  }

  @Override
  public void wraps() {
    // what is wrapped reads the same
  }

  @Override
  public void ended(Optional<Object> answer, Optional<UserException> failure, Duration elapsed) {
    // it is forgotten when the next one begins
  }
}

package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Text that is typed, or comes through a pipe, where {@code -} stands for the name of a file. A
 * command that reads it twice reads the same.
 */
@Component
public class TypedText implements CommandObserver {
  private volatile Optional<UnaryOperator<String>> source = Optional.empty();
  private Optional<String> read = Optional.empty();

  /**
   * Lets text come from here.
   *
   * @param reading reads it, when told what it is
   */
  public void comesFrom(UnaryOperator<String> reading) {
    source = Optional.of(reading);
  }

  /** Lets it come from standard input, up to its end. */
  public void comesFromStandardInput() {
    comesFrom(
        what -> {
          try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
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
      UnaryOperator<String> reading =
          source.orElseThrow(
              () ->
                  new UsageException(
                      "- reads %s from the prompt or from a pipe into one command: name a file here"
                          .formatted(what)));
      read = Optional.of(reading.apply(what));
    }
    return read.get();
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

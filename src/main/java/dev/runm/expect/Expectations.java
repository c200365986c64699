package dev.runm.expect;

import dev.runm.error.UsageException;
import dev.runm.explain.LastCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Compares the command that ran last with what is expected of it. */
@Component
public class Expectations {
  private static final Map<String, ToLongFunction<LastCommand>> FIGURES =
      Map.of(
          "rows", FigureExpectation::rows,
          "examined", FigureExpectation::examined,
          "statements", FigureExpectation::statements);

  private final LastCommand last;
  private final ExpectationReader reader;

  Expectations(LastCommand last, ExpectationReader reader) {
    this.last = last;
    this.reader = reader;
  }

  /**
   * Looks whether an expectation is written right.
   *
   * @param what the words behind {@code expect}
   * @throws UsageException saying what is wrong with them
   */
  public void check(List<String> what) {
    reader.read(what);
  }

  /**
   * Returns what was expected and what was seen, in one line; nothing if it is met.
   *
   * @param what the words behind {@code expect}
   * @throws UsageException if they are no expectation, or no command ran yet
   */
  public Optional<String> unmet(List<String> what) {
    Expectation expectation = reader.read(what);
    String words = String.join(" ", what);
    if (last.command().isEmpty()) {
      throw new UsageException("there is no command yet that something could be expected of");
    }
    if (last.failure().isPresent() && !expectation.looksAtFailures()) {
      return Optional.of(
          "expected %s, but the command failed: %s"
              .formatted(words, last.failure().get().getMessage()));
    }
    try {
      return expectation
          .unmet(last)
          .map(seen -> "expected %s of '%s', but %s".formatted(words, last.command().get(), seen));
    } catch (NotMetException cannotTell) {
      return Optional.of(cannotTell.getMessage());
    }
  }

  /**
   * Returns a figure of the command, if it can be told.
   *
   * @param what rows, examined or statements
   */
  public Optional<Long> figure(String what) {
    ToLongFunction<LastCommand> figure = FIGURES.get(what);
    try {
      return last.command().map(any -> figure.applyAsLong(last));
    } catch (NotMetException cannotTell) {
      return Optional.empty();
    }
  }
}

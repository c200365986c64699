package dev.runm.expect;

import dev.runm.explain.LastCommand;
import java.util.Optional;

/** A failure of the command whose message has a text in it, in letters of any case. */
record ErrorExpectation(String text) implements Expectation {
  @Override
  public boolean looksAtFailures() {
    return true;
  }

  @Override
  public Optional<String> unmet(LastCommand last) {
    if (last.failure().isEmpty()) {
      return Optional.of("the command did not fail");
    }
    return last.failure().get().says(text)
        ? Optional.empty()
        : Optional.of("it failed with: " + last.failure().get().getMessage());
  }
}

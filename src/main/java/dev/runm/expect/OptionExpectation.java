package dev.runm.expect;

import dev.runm.explain.LastCommand;
import java.util.Optional;

/** An option that the command was given, or one that it was not. */
record OptionExpectation(boolean given, String name) implements Expectation {
  @Override
  public boolean looksAtFailures() {
    return true;
  }

  @Override
  public Optional<String> unmet(LastCommand last) {
    String option = "--" + name;
    boolean is =
        last.command().orElseThrow().words().stream()
            .anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    return is == given
        ? Optional.empty()
        : Optional.of(is ? option + " is given" : option + " is not given");
  }
}

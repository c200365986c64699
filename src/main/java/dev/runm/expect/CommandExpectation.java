package dev.runm.expect;

import dev.runm.explain.LastCommand;
import dev.runm.shell.CommandLine;
import dev.runm.shell.Dispatcher;
import java.util.List;
import java.util.Optional;

/**
 * Which command it was, by itself or wrapped by another.
 *
 * @param was whether it is to be that one, or any other
 */
record CommandExpectation(boolean was, List<String> name, Dispatcher dispatcher)
    implements Expectation {
  @Override
  public boolean looksAtFailures() {
    return true;
  }

  @Override
  public Optional<String> unmet(LastCommand last) {
    CommandLine line = last.command().orElseThrow();
    boolean is = begins(line) || begins(dispatcher.unwrapped(line));
    return is == was ? Optional.empty() : Optional.of(is ? "it is that one" : "it is another");
  }

  private boolean begins(CommandLine line) {
    return line.words().size() >= name.size() && line.words().subList(0, name.size()).equals(name);
  }
}

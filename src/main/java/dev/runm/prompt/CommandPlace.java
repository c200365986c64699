package dev.runm.prompt;

import dev.runm.shell.DeclaredCommand;
import dev.runm.shell.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * Where in a command the last of its words stands.
 *
 * @param awaited the option whose value it is
 * @param arguments how many arguments stand before it
 * @param wrappedFrom from which word on the line is another command's
 * @param optionsEnded whether {@code --} stands before it
 */
record CommandPlace(
    Optional<Parameters.Opt> awaited,
    int arguments,
    Optional<Integer> wrappedFrom,
    boolean optionsEnded) {

  static CommandPlace of(DeclaredCommand command, List<String> words) {
    int arguments = 0;
    boolean ended = false;
    Optional<Parameters.Opt> awaited = Optional.empty();
    for (int i = command.nameWords(); i < words.size() - 1; i++) {
      String word = words.get(i);
      if (awaited.isPresent()) {
        awaited = Optional.empty();
      } else if (!ended && word.startsWith("-") && !word.equals("-")) {
        ended = word.equals("--");
        awaited = option(command, word).filter(option -> !option.flag());
      } else if (command.wrapsBehind(arguments)) {
        return new CommandPlace(awaited, arguments, Optional.of(i), ended);
      } else {
        arguments++;
      }
    }
    boolean begins =
        awaited.isEmpty()
            && command.wrapsBehind(arguments)
            && (ended || !words.get(words.size() - 1).startsWith("-"));
    Optional<Integer> wrapped = begins ? Optional.of(words.size() - 1) : Optional.empty();
    return new CommandPlace(awaited, arguments, wrapped, ended);
  }

  /** Returns the argument that the word is; the last may take several words. */
  Optional<Parameters.Arg> argument(DeclaredCommand command) {
    List<Parameters.Arg> known = command.parameters().arguments();
    if (arguments < known.size()) {
      return Optional.of(known.get(arguments));
    }
    return known.stream()
        .skip(Math.max(0, known.size() - 1))
        .filter(Parameters.Arg::rest)
        .findFirst();
  }

  static Optional<Parameters.Opt> option(DeclaredCommand command, String word) {
    return command.options().stream().filter(option -> option.isNamed(word)).findFirst();
  }
}

package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Which command a line begins with. A name may be of two words, such as {@code baseline save}. */
@Component
class CommandNames {
  private final CommandRegistry registry;

  CommandNames(CommandRegistry registry) {
    this.registry = registry;
  }

  /**
   * Returns the command that the words begin with, by its name or an alias.
   *
   * @throws UsageException if there is none
   */
  DeclaredCommand of(List<String> words) {
    return find(words).orElseThrow(() -> unknown(words));
  }

  /**
   * Returns the command whose name or alias the words are.
   *
   * @throws UsageException if there is none, or there are more words
   */
  DeclaredCommand exactly(List<String> words) {
    DeclaredCommand command = of(words);
    int length = words.size() > 1 && named(two(words)).isPresent() ? 2 : 1;
    if (words.size() > length) {
      String name = String.join(" ", words.subList(0, length));
      throw new UsageException(
          "no command is called %s: help %s tells of %s"
              .formatted(String.join(" ", words), name, name));
    }
    return command;
  }

  /** Returns the command that the words begin with, if there is one. */
  Optional<DeclaredCommand> find(List<String> words) {
    Optional<DeclaredCommand> two = words.size() < 2 ? Optional.empty() : named(two(words));
    return two.or(() -> words.isEmpty() ? Optional.empty() : named(words.get(0)));
  }

  /** Returns the second words of the names that begin with {@code first}, in their order. */
  List<String> secondWords(String first) {
    return declared()
        .map(Command::getName)
        .filter(name -> name.startsWith(first + " "))
        .map(name -> name.substring(first.length() + 1))
        .sorted()
        .toList();
  }

  private Optional<DeclaredCommand> named(String name) {
    return declared()
        .filter(command -> command.getName().equals(name) || command.getAliases().contains(name))
        .findFirst();
  }

  private Stream<DeclaredCommand> declared() {
    return registry.getCommands().stream()
        .filter(DeclaredCommand.class::isInstance)
        .map(DeclaredCommand.class::cast);
  }

  private UsageException unknown(List<String> words) {
    String first = words.get(0);
    List<String> seconds = secondWords(first);
    if (!seconds.isEmpty()) {
      String choice = "it takes " + String.join(", ", seconds);
      return words.size() < 2
          ? new UsageException("%s needs one more word: %s".formatted(first, choice))
          : new UsageException(
              "unknown command %s%s: %s"
                  .formatted(two(words), NearMiss.hint(words.get(1), seconds), choice));
    }
    String advice =
        first.endsWith(".rsh") ? "source %s runs a script".formatted(first) : "help lists them";
    return new UsageException(
        "unknown command %s%s: %s".formatted(shown(first), NearMiss.hint(first, names()), advice));
  }

  private List<String> names() {
    return declared()
        .flatMap(
            command ->
                Stream.concat(
                    Stream.of(command.getName().split(" ")[0]), command.getAliases().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String two(List<String> words) {
    return words.get(0) + " " + words.get(1);
  }

  /** A word that cannot be seen is shown in quotes. */
  private static String shown(String word) {
    return word.isBlank() ? "'" + word + "'" : word;
  }
}

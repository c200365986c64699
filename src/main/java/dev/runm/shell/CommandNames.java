package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Which command a line begins with. A name may be of two words, such as {@code baseline save}. */
@Component
public class CommandNames {
  /** What {@link WordSource}s call words that begin a line and are no command. */
  public static final String KEYWORD = "keyword";

  /** Words that people begin with who are used to a client of MySQL. */
  private static final Set<String> SQL =
      Set.of(
          "select",
          "insert",
          "update",
          "delete",
          "replace",
          "with",
          "table",
          "values",
          "create",
          "alter",
          "drop",
          "truncate",
          "analyze",
          "describe",
          "desc",
          "call",
          "grant",
          "kill",
          "show",
          "use");

  private static final WordSource.Typed EVERY =
      new WordSource.Typed(List.of(), "", "", "", Integer.MAX_VALUE);

  private final CommandRegistry registry;
  private final Supplier<Stream<WordSource>> sources;

  @Autowired
  CommandNames(CommandRegistry registry, ObjectProvider<WordSource> sources) {
    this.registry = registry;
    this.sources = sources::stream;
  }

  CommandNames(CommandRegistry registry) {
    this.registry = registry;
    this.sources = Stream::empty;
  }

  /**
   * Returns the command that the words begin with, by its name or an alias.
   *
   * @throws UsageException if there is none
   */
  public DeclaredCommand of(List<String> words) {
    return find(words).orElseThrow(() -> unknown(words));
  }

  /** Returns the command that the words begin with, if there is one. */
  public Optional<DeclaredCommand> find(List<String> words) {
    Optional<DeclaredCommand> two = words.size() < 2 ? Optional.empty() : named(two(words));
    return two.or(() -> words.isEmpty() ? Optional.empty() : named(words.get(0)));
  }

  /** Returns what the command is for that the words begin with, if it stands beside others. */
  public Optional<Aside.Work> aside(List<String> words) {
    return find(words).flatMap(DeclaredCommand::aside);
  }

  /** Returns the second words of the names that begin with {@code first}, in their order. */
  public List<String> secondWords(String first) {
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
          ? UsageException.about(first, "%s needs one more word: %s".formatted(first, choice))
          : UsageException.about(
              words.get(1),
              "unknown command %s%s: %s"
                  .formatted(two(words), NearMiss.hint(words.get(1), seconds), choice));
    }
    String advice = advice(words);
    return UsageException.about(
        first, "unknown command %s%s: %s".formatted(shown(first), hint(first), advice));
  }

  private static String advice(List<String> words) {
    String first = words.get(0);
    if (first.endsWith(".rsh")) {
      return "source %s runs a script".formatted(first);
    }
    return SQL.contains(first.toLowerCase(Locale.ROOT))
        ? "SQL stands behind sql, as in sql " + String.join(" ", words)
        : "help lists them";
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

  /** A command is meant rather than a keyword. */
  private String hint(String word) {
    String command = NearMiss.hint(word, names());
    return command.isEmpty() ? NearMiss.hint(word, keywords()) : command;
  }

  /** Returns the words that begin a line and are no command. */
  public List<String> keywords() {
    return sources
        .get()
        .filter(source -> source.serves().contains(KEYWORD))
        .flatMap(source -> source.words(EVERY).stream())
        .map(Word::text)
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

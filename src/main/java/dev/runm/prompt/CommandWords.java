package dev.runm.prompt;

import dev.runm.shell.CommandNames;
import dev.runm.shell.DeclaredCommand;
import dev.runm.shell.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Commands and formats, with what they are for. */
@Component
class CommandWords {
  private final CommandRegistry registry;
  private final CommandNames names;

  CommandWords(CommandRegistry registry, CommandNames names) {
    this.registry = registry;
    this.names = names;
  }

  /** Returns what a line may begin with; commands of two words by the first of them. */
  List<Word> first() {
    Map<String, String> words = new TreeMap<>();
    names.keywords().forEach(word -> words.put(word, "in scripts: help scripts"));
    sorted()
        .filter(command -> command.getName().contains(" "))
        .collect(Collectors.groupingBy(command -> command.getName().split(" ")[0]))
        .keySet()
        .forEach(first -> words.put(first, "takes " + seconds(first)));
    sorted()
        .filter(command -> !command.getName().contains(" "))
        .forEach(command -> words.put(command.getName(), command.getDescription()));
    return words.entrySet().stream().map(word -> new Word(word.getKey(), word.getValue())).toList();
  }

  private String seconds(String first) {
    return second(first).stream().map(Word::text).collect(Collectors.joining(", "));
  }

  /** Returns what may follow the first of two words. */
  List<Word> second(String first) {
    return sorted()
        .filter(command -> command.getName().startsWith(first + " "))
        .map(
            command ->
                new Word(command.getName().substring(first.length() + 1), command.getDescription()))
        .toList();
  }

  private Stream<Command> sorted() {
    return registry.getCommands().stream().sorted(Comparator.comparing(Command::getName));
  }

  List<Word> formats(DeclaredCommand command) {
    return command.formats().codes().stream().map(format -> new Word(format, "")).toList();
  }
}

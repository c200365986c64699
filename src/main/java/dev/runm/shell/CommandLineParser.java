package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads the words of a command line by what the command declares. Everything that was not declared
 * is an error: an unknown option, a missing value, a stray argument.
 */
@Component
class CommandLineParser {
  private final CommandRegistry registry;

  CommandLineParser(CommandRegistry registry) {
    this.registry = registry;
  }

  /**
   * Returns what to run.
   *
   * @throws UsageException saying what is wrong with the line
   */
  Invocation parse(List<String> words) {
    DeclaredCommand command = command(words.get(0));
    Map<String, String> options = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    boolean wraps = command.parameters().arguments().stream().anyMatch(Parameters.Arg::commandLine);
    boolean help = false;
    boolean optionsEnded = false;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (wraps && (!arguments.isEmpty() || !word.startsWith("-"))) {
        arguments.add(word);
      } else if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
        arguments.add(word);
      } else if (word.equals("--")) {
        optionsEnded = true;
      } else if (word.equals("--help") || word.equals("-h")) {
        help = true;
      } else {
        i = readOption(command, words, i, options);
      }
    }
    if (help) {
      return new Invocation(command, new Object[0], Format.TABLE, true);
    }
    return new Invocation(
        command, new Values(command, options, arguments).bind(), format(options), false);
  }

  DeclaredCommand command(String name) {
    Command found = registry.getCommandByName(name);
    if (found instanceof DeclaredCommand command) {
      return command;
    }
    throw new UsageException(
        "unknown command %s%s: help lists them".formatted(name, NearMiss.hint(name, names())));
  }

  List<String> names() {
    return registry.getCommands().stream().map(Command::getName).sorted().toList();
  }

  private static int readOption(
      DeclaredCommand command, List<String> words, int at, Map<String, String> options) {
    String word = words.get(at);
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Optional<String> attached =
        equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
    Parameters.Opt option = option(command, name);
    int last = at;
    String value;
    if (option.flag()) {
      if (attached.isPresent()) {
        throw new UsageException("%s takes no value, not %s".formatted(name, attached.get()));
      }
      value = "true";
    } else if (attached.isPresent()) {
      value = attached.get();
    } else if (at + 1 < words.size() && !words.get(at + 1).startsWith("--")) {
      last = at + 1;
      value = words.get(last);
    } else {
      throw new UsageException(
          "%s needs a value: %s".formatted(name, option.usage()));
    }
    if (options.put(option.name(), value) != null) {
      throw new UsageException("%s is given twice".formatted(name));
    }
    return last;
  }

  private static Parameters.Opt option(DeclaredCommand command, String name) {
    List<Parameters.Opt> known = new ArrayList<>(command.parameters().options());
    if (command.lists()) {
      known.add(FormatOption.DECLARATION);
    }
    return known.stream()
        .filter(option -> name.equals("--" + option.name()))
        .findFirst()
        .orElseThrow(() -> unknownOption(command, name, known));
  }

  private static UsageException unknownOption(
      DeclaredCommand command, String name, List<Parameters.Opt> known) {
    List<String> names = known.stream().map(option -> "--" + option.name()).toList();
    String accepted = names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names);
    return new UsageException(
        "unknown option %s for %s%s: %s"
            .formatted(name, command.getName(), NearMiss.hint(name, names), accepted));
  }

  private static Format format(Map<String, String> options) {
    return FormatOption.parse(options.getOrDefault(FormatOption.DECLARATION.name(), "table"));
  }
}

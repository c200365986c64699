package dev.runm.shell;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the words of a command line by what the command declares. Everything that was not declared
 * is an error: an unknown option, a missing value, a stray argument.
 */
@Component
class CommandLineParser {
  /** More options than these do not fit a line. */
  private static final int FEW = 3;

  private static final String END_OF_OPTIONS = "--";

  private final CommandNames names;

  CommandLineParser(CommandNames names) {
    this.names = names;
  }

  /**
   * Returns what to run. A line that another command wraps is checked too.
   *
   * @throws UsageException saying what is wrong with the line
   */
  Invocation parse(List<String> words) {
    return parse(words, FormatWish.NONE);
  }

  /** The same, in the format that is wished for where the line names none. */
  Invocation parse(List<String> words, FormatWish wish) {
    DeclaredCommand command = names.of(words);
    if (wish.vertical() && !command.lists()) {
      throw new UsageException(
          "%s lists no rows that \\G could show one below the other".formatted(command.getName()));
    }
    return parse(command, words, command.formats(), wish);
  }

  /**
   * Returns what to run of a line that another command wraps. Its answer is not shown, so it may
   * name any format: that of what wraps it.
   *
   * @throws UsageException saying what is wrong with the line
   */
  Invocation parseWrapped(List<String> words) {
    DeclaredCommand command = names.of(words);
    return parse(command, words, command.formats().orAny(), FormatWish.NONE);
  }

  /** A wrapped line is asked for in the formats of what wraps it. */
  private Invocation parse(
      DeclaredCommand command, List<String> words, FormatOption formats, FormatWish wish) {
    if (asksForHelp(command, words)) {
      return new Invocation(command, new Object[0], formats.usual(), true);
    }
    Map<String, String> options = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    boolean optionsEnded = false;
    for (int i = command.nameWords(); i < words.size(); i++) {
      String word = words.get(i);
      if (!command.takesOptions() || takesAll(command, arguments)) {
        arguments.add(word);
      } else if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
        arguments.add(word);
      } else if (word.equals(END_OF_OPTIONS)) {
        optionsEnded = true;
      } else {
        i = readOption(command, words, i, options);
      }
    }
    Format format = formats.choose(options.get(FormatOption.NAME), wish);
    int own = command.parameters().arguments().size() - 1;
    if (command.wraps() && arguments.size() > own) {
      List<String> line = arguments.subList(own, arguments.size());
      DeclaredCommand inner = names.of(line);
      if (inner.wraps()) {
        throw new UsageException("%s cannot wrap %s".formatted(command.getName(), inner.getName()));
      }
      Invocation wrapped = parse(inner, line, formats, wish);
      if (wrapped.help()) {
        return wrapped;
      }
      // the wrapped command's answer is not shown, so the format that it names is the wrapper's
      format = options.containsKey(FormatOption.NAME) ? format : wrapped.format();
    }
    return new Invocation(
        command, new Values(command, options, arguments, format).bind(), format, false);
  }

  /** Whether all that follows belongs to what the last argument begins. */
  private static boolean takesAll(DeclaredCommand command, List<String> arguments) {
    int last = command.parameters().arguments().size() - 1;
    if (arguments.size() <= last) {
      return false;
    }
    return command.wraps() || command.takesRest() && !isQuotedWhole(arguments.get(last));
  }

  private static boolean isQuotedWhole(String word) {
    return word.chars().anyMatch(Character::isWhitespace);
  }

  /**
   * Help may be asked for anywhere before {@code --} and before a wrapped line; of a command that
   * takes no options, by that word alone.
   */
  private static boolean asksForHelp(DeclaredCommand command, List<String> words) {
    List<String> own = words.subList(command.nameWords(), words.size());
    if (!command.takesOptions() && own.size() > 1) {
      return false;
    }
    for (String word : own) {
      if (word.equals(END_OF_OPTIONS) || command.wraps() && !word.startsWith("-")) {
        return false;
      }
      if (word.equals("--help") || word.equals("-h") && own.get(0).equals("-h")) {
        return true;
      }
    }
    return false;
  }

  private static int readOption(
      DeclaredCommand command, List<String> words, int at, Map<String, String> options) {
    String word = spelledOut(words.get(at));
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Optional<String> attached =
        equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
    Parameters.Opt option = option(command, name);
    int last = at;
    String value;
    if (attached.filter(String::isEmpty).isPresent() && !option.flag()) {
      throw missingValue(name, option);
    }
    if (option.flag()) {
      if (attached.isPresent()) {
        throw UsageException.about(
            word, "%s takes no value, not %s".formatted(name, attached.get()));
      }
      value = "true";
    } else if (attached.isPresent()) {
      value = attached.get();
    } else if (at + 1 < words.size() && !words.get(at + 1).startsWith("--")) {
      last = at + 1;
      value = words.get(last);
    } else {
      throw missingValue(name, option);
    }
    if (options.put(option.name(), value) != null) {
      throw UsageException.about(name, "%s is given twice".formatted(name));
    }
    return last;
  }

  /** A value may follow a letter at once: {@code -n2} is {@code -n=2}. */
  private static String spelledOut(String word) {
    return word.matches("-[a-z][0-9.]+") ? word.substring(0, 2) + "=" + word.substring(2) : word;
  }

  private static UsageException missingValue(String name, Parameters.Opt option) {
    return UsageException.about(name, "%s needs a value: %s".formatted(name, option.usage()));
  }

  private static Parameters.Opt option(DeclaredCommand command, String name) {
    List<Parameters.Opt> known = command.options();
    return known.stream()
        .filter(option -> option.isNamed(name))
        .findFirst()
        .orElseThrow(() -> unknownOption(command, name, known));
  }

  private static String accepted(DeclaredCommand command, List<String> names) {
    if (names.size() > FEW) {
      return "help %s lists them".formatted(command.getName());
    }
    return names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names);
  }

  private static UsageException unknownOption(
      DeclaredCommand command, String name, List<Parameters.Opt> known) {
    List<String> names = known.stream().map(option -> "--" + option.name()).toList();
    return UsageException.about(
        name,
        "unknown option %s for %s%s: %s"
            .formatted(
                name, command.getName(), NearMiss.hint(name, names), accepted(command, names)));
  }
}

package dev.runm.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/**
 * Completes commands, their options and the words that features know; also behind a wrapping one.
 */
@Component
class WordCompleter implements Completer {
  private final CommandRegistry registry;
  private final CommandNames names;
  private final ObjectProvider<WordSource> sources;

  WordCompleter(CommandRegistry registry, CommandNames names, ObjectProvider<WordSource> sources) {
    this.registry = registry;
    this.names = names;
    this.sources = sources;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    complete(line.words().subList(0, line.wordIndex() + 1), candidates);
  }

  private void complete(List<String> words, List<Candidate> candidates) {
    if (words.size() <= 1) {
      commands(candidates);
    } else if (words.size() == 2 && !names.secondWords(words.get(0)).isEmpty()) {
      names.secondWords(words.get(0)).forEach(word -> candidates.add(new Candidate(word)));
    } else {
      names
          .find(words)
          .ifPresent(
              command ->
                  completeWord(
                      command, words.subList(command.nameWords(), words.size()), candidates));
    }
  }

  /**
   * @param words what stands behind the command, up to the word to complete
   */
  private void completeWord(
      DeclaredCommand command, List<String> words, List<Candidate> candidates) {
    int arguments = 0;
    Optional<Parameters.Opt> awaited = Optional.empty();
    for (int i = 0; i < words.size() - 1; i++) {
      String word = words.get(i);
      if (awaited.isPresent()) {
        awaited = Optional.empty();
      } else if (word.startsWith("-")) {
        awaited = option(command, word).filter(option -> !option.flag());
      } else if (command.wrapsBehind(arguments)) {
        complete(words.subList(i, words.size()), candidates);
        return;
      } else {
        arguments++;
      }
    }
    String word = words.get(words.size() - 1);
    int equals = word.indexOf('=');
    if (awaited.isPresent()) {
      addValues(command, awaited.get(), "", candidates);
    } else if (word.startsWith("-") && equals > 0) {
      option(command, word.substring(0, equals))
          .ifPresent(
              option -> addValues(command, option, word.substring(0, equals + 1), candidates));
    } else if (word.startsWith("-")) {
      addOptions(command, words, candidates);
    } else if (command.wrapsBehind(arguments)) {
      commands(candidates);
    } else {
      argument(command, arguments).ifPresent(argument -> addArgument(argument, candidates));
    }
  }

  /** Returns the argument at a place; the last may take several words, but is one command. */
  private static Optional<Parameters.Arg> argument(DeclaredCommand command, int place) {
    List<Parameters.Arg> known = command.parameters().arguments();
    if (place < known.size()) {
      return Optional.of(known.get(place));
    }
    return known.stream()
        .skip(Math.max(0, known.size() - 1))
        .filter(last -> last.rest() && !last.name().equals("COMMAND"))
        .findFirst();
  }

  private void commands(List<Candidate> candidates) {
    registry.getCommands().stream()
        .sorted(Comparator.comparing(Command::getName))
        .forEach(
            command -> {
              String[] name = command.getName().split(" ");
              if (candidates.stream().noneMatch(known -> known.value().equals(name[0]))) {
                candidates.add(
                    name.length == 1
                        ? described(name[0], command.getDescription())
                        : new Candidate(name[0]));
              }
            });
  }

  private void addArgument(Parameters.Arg argument, List<Candidate> candidates) {
    if (argument.name().equals("COMMAND")) {
      commands(candidates);
    } else {
      addWords(argument.name().toLowerCase(Locale.ROOT), "", candidates);
    }
  }

  private static void addOptions(
      DeclaredCommand command, List<String> words, List<Candidate> candidates) {
    command.options().stream()
        .filter(option -> words.stream().noneMatch(word -> names(word, option)))
        .forEach(option -> candidates.add(described("--" + option.name(), option.description())));
  }

  private static boolean names(String word, Parameters.Opt option) {
    return word.equals("--" + option.name()) || word.startsWith("--" + option.name() + "=");
  }

  private static Optional<Parameters.Opt> option(DeclaredCommand command, String word) {
    return command.options().stream()
        .filter(option -> word.equals("--" + option.name()))
        .findFirst();
  }

  private void addValues(
      DeclaredCommand command, Parameters.Opt option, String before, List<Candidate> candidates) {
    if (option.name().equals(FormatOption.NAME)) {
      command.formats().codes().stream()
          .map(format -> new Candidate(before + format))
          .forEach(candidates::add);
    } else {
      addWords(option.name(), before, candidates);
    }
  }

  private void addWords(String what, String before, List<Candidate> candidates) {
    sources.stream()
        .filter(source -> source.serves().equals(what))
        .flatMap(source -> source.words().stream())
        .forEach(found -> candidates.add(new Candidate(before + found)));
  }

  private static Candidate described(String word, String description) {
    return new Candidate(word, word, null, description, null, null, true);
  }
}

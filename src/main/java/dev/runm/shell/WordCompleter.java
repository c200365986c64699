package dev.runm.shell;

import dev.runm.output.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
  private final ObjectProvider<WordSource> sources;

  WordCompleter(CommandRegistry registry, ObjectProvider<WordSource> sources) {
    this.registry = registry;
    this.sources = sources;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    complete(line.words().subList(0, line.wordIndex() + 1), candidates);
  }

  private void complete(List<String> words, List<Candidate> candidates) {
    if (words.size() <= 1) {
      registry.getCommands().stream()
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .forEach(command -> candidates.add(described(command)));
      return;
    }
    if (registry.getCommandByName(words.get(0)) instanceof DeclaredCommand command) {
      if (command.wraps()) {
        complete(words.subList(1, words.size()), candidates);
      } else {
        completeWord(command, words, candidates);
      }
    }
  }

  private void completeWord(
      DeclaredCommand command, List<String> words, List<Candidate> candidates) {
    String before = words.get(words.size() - 2);
    String word = words.get(words.size() - 1);
    if (before.equals("--format") && command.lists()) {
      Arrays.stream(Format.values())
          .forEach(f -> candidates.add(new Candidate(f.name().toLowerCase(Locale.ROOT))));
    } else if (command.parameters().options().stream()
        .anyMatch(option -> !option.flag() && before.equals("--" + option.name()))) {
      addWords(before.substring(2), candidates);
    } else if (word.startsWith("-")) {
      options(command)
          .filter(option -> !words.contains("--" + option.name()))
          .forEach(
              option ->
                  candidates.add(
                      new Candidate(
                          "--" + option.name(),
                          "--" + option.name(),
                          null,
                          option.description(),
                          null,
                          null,
                          true)));
    } else {
      command.parameters().arguments().stream()
          .findFirst()
          .ifPresent(a -> addWords(a.name().toLowerCase(Locale.ROOT), candidates));
    }
  }

  private static Stream<Parameters.Opt> options(DeclaredCommand command) {
    Stream<Parameters.Opt> declared = command.parameters().options().stream();
    return command.lists()
        ? Stream.concat(declared, Stream.of(FormatOption.DECLARATION))
        : declared;
  }

  private void addWords(String what, List<Candidate> candidates) {
    sources.stream()
        .filter(source -> source.serves().equals(what))
        .flatMap(source -> source.words().stream())
        .forEach(found -> candidates.add(new Candidate(found)));
  }

  private static Candidate described(Command command) {
    return new Candidate(
        command.getName(), command.getName(), null, command.getDescription(), null, null, true);
  }
}

package dev.runm.prompt;

import dev.runm.shell.CommandNames;
import dev.runm.shell.DeclaredCommand;
import dev.runm.shell.FileWords;
import dev.runm.shell.FormatOption;
import dev.runm.shell.Parameters;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.stereotype.Component;

/**
 * Completes commands, their options and the words that features know; also behind a wrapping one.
 */
@Component
class WordCompleter implements Completer {
  /** More than these are no help. */
  static final int MOST = 100;

  private final CommandNames names;
  private final CommandWords commands;
  private final KnownWords known;
  private final OfferedWords offered;

  WordCompleter(CommandNames names, CommandWords commands, KnownWords known, OfferedWords offered) {
    this.offered = offered;
    this.names = names;
    this.commands = commands;
    this.known = known;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String prefix = line.word();
    List<Word> words = new ArrayList<>();
    for (Word word : words((TypedLine) line)) {
      if (words.size() == MOST) {
        words.add(Word.more(prefix));
        break;
      }
      if (word.text().regionMatches(true, 0, prefix, 0, prefix.length())) {
        words.add(word);
      }
    }
    offered.add(words, reader == null ? null : reader.getTerminal(), candidates);
  }

  private List<Word> words(TypedLine line) {
    return switch (line.next()) {
      case WORD -> words(line, line.words());
      case FILE -> FileWords.beginningWith(line.word(), Set.of());
      case NOTHING -> List.of();
    };
  }

  private List<Word> words(TypedLine line, List<String> words) {
    if (words.size() <= 1) {
      return commands.first();
    }
    if (words.size() == 2 && !names.secondWords(words.get(0)).isEmpty()) {
      List<Word> seconds = new ArrayList<>(commands.second(words.get(0)));
      names.find(words.subList(0, 1)).ifPresent(alone -> seconds.addAll(of(alone, line, words)));
      return seconds;
    }
    return names.find(words).map(command -> of(command, line, words)).orElse(List.of());
  }

  private List<Word> of(DeclaredCommand command, TypedLine line, List<String> words) {
    CommandPlace place = CommandPlace.of(command, words);
    if (place.wrappedFrom().isPresent()) {
      return words(line, words.subList(place.wrappedFrom().get(), words.size()));
    }
    String word = words.get(words.size() - 1);
    List<String> before = words.subList(0, words.size() - 1);
    int equals = word.indexOf('=');
    if (place.awaited().isPresent()) {
      return values(command, place.awaited().get(), before, "", word);
    }
    if (!line.isRest() && word.startsWith("-") && equals > 0) {
      String name = word.substring(0, equals);
      return CommandPlace.option(command, name)
          .map(option -> values(command, option, before, name + "=", word.substring(equals + 1)))
          .orElse(List.of());
    }
    if (!line.isRest() && word.startsWith("-") && !place.optionsEnded()) {
      return options(command, words);
    }
    Optional<Parameters.Arg> argument = place.argument(command);
    if (argument.isEmpty()) {
      return word.isEmpty() && !place.optionsEnded() ? options(command, words) : List.of();
    }
    Typed typed = new Typed(before, word, line.ahead(), line.behind(), MOST);
    return known.argument(command, argument.get(), typed);
  }

  private List<Word> values(
      DeclaredCommand command,
      Parameters.Opt option,
      List<String> before,
      String attached,
      String prefix) {
    Typed typed = new Typed(before, prefix, "", "", MOST);
    List<Word> words =
        option.name().equals(FormatOption.NAME)
            ? commands.formats(command)
            : known.option(command, option, typed);
    return words.stream()
        .map(word -> new Word(attached + word.text(), word.description(), word.whole()))
        .toList();
  }

  private static List<Word> options(DeclaredCommand command, List<String> words) {
    return command.options().stream()
        .filter(option -> words.stream().noneMatch(word -> names(word, option)))
        .map(option -> new Word("--" + option.name(), option.description()))
        .toList();
  }

  private static boolean names(String word, Parameters.Opt option) {
    return option.isNamed(word) || word.startsWith("--" + option.name() + "=");
  }
}

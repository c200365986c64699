package dev.runm.prompt;

import dev.runm.output.Style;
import dev.runm.shell.CommandNames;
import dev.runm.shell.DeclaredCommand;
import dev.runm.shell.FormatOption;
import dev.runm.shell.Parameters;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import dev.runm.shell.WordSource.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the words of a command look while it is typed. */
@Component
class WordStyles {
  private final CommandNames names;
  private final CommandWords commands;
  private final KnownWords known;

  WordStyles(CommandNames names, CommandWords commands, KnownWords known) {
    this.names = names;
    this.commands = commands;
    this.known = known;
  }

  /** Returns a style for each of the words. */
  List<Style> of(TypedWords line) {
    Optional<DeclaredCommand> command = names.find(line.words());
    List<String> seconds = names.secondWords(line.word(0));
    if (command.isEmpty()) {
      return ofUnknown(line, seconds);
    }
    List<Style> styles = new ArrayList<>();
    for (int i = 0; i < command.get().nameWords(); i++) {
      styles.add(Style.HEADING);
    }
    while (styles.size() < line.size()) {
      int at = styles.size();
      if (line.isTarget(at)) {
        styles.add(ofText(line, at));
        continue;
      }
      CommandPlace place = CommandPlace.of(command.get(), line.words().subList(0, at + 1));
      if (place.wrappedFrom().isPresent()) {
        styles.addAll(of(line.from(at)));
      } else {
        styles.add(style(command.get(), place, line, at));
      }
    }
    return styles;
  }

  private List<Style> ofUnknown(TypedWords line, List<String> seconds) {
    List<Style> styles = new ArrayList<>();
    if (seconds.isEmpty()) {
      List<String> firsts = commands.first().stream().map(Word::text).toList();
      boolean keyword = firsts.contains(line.word(0));
      boolean right = keyword || mayBecome(line, 0, line.word(0), firsts);
      styles.add(keyword ? Style.HEADING : right ? Style.PLAIN : Style.BAD);
    } else {
      styles.add(Style.HEADING);
      if (line.size() > 1) {
        styles.add(mayBecome(line, 1, line.word(1), seconds) ? Style.PLAIN : Style.BAD);
      }
    }
    while (styles.size() < line.size()) {
      styles.add(line.isQuoted(styles.size()) ? Style.GOOD : Style.PLAIN);
    }
    return styles;
  }

  private Style style(DeclaredCommand command, CommandPlace place, TypedWords line, int at) {
    String word = line.word(at);
    boolean option = word.startsWith("-") && !word.equals("-") && !place.optionsEnded();
    if (place.awaited().isPresent()) {
      return isWrong(command, place.awaited().get(), line, at, word) ? Style.BAD : ofText(line, at);
    }
    if (option && !line.isQuoted(at)) {
      return ofOption(command, line, at);
    }
    boolean wrong =
        place
            .argument(command)
            .filter(
                argument ->
                    isWrong(command, argument.name().toLowerCase(Locale.ROOT), line, at, word))
            .isPresent();
    return wrong ? Style.BAD : ofText(line, at);
  }

  private Style ofOption(DeclaredCommand command, TypedWords line, int at) {
    String word = line.word(at);
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Optional<Parameters.Opt> option = CommandPlace.option(command, name);
    if (option.isEmpty()) {
      List<String> names =
          command.options().stream().map(one -> "--" + one.name()).collect(Collectors.toList());
      names.addAll(List.of("--help", "--"));
      boolean right = names.contains(word) || word.equals("-h");
      return right || mayBecome(line, at, word, names) ? Style.TAG : Style.BAD;
    }
    String value = equals < 0 ? "" : word.substring(equals + 1);
    boolean wrong = equals >= 0 && isWrong(command, option.get(), line, at, value);
    return wrong ? Style.BAD : Style.TAG;
  }

  private boolean isWrong(
      DeclaredCommand command, Parameters.Opt option, TypedWords line, int at, String value) {
    return option.name().equals(FormatOption.NAME)
        ? !isFilledIn(value)
            && WordSource.isNone(value, command.formats().codes(), line.isBeingTyped(at))
        : option.number() && !isNumber(value, line.isBeingTyped(at))
            || isWrong(command, option.name(), line, at, value);
  }

  private boolean isWrong(
      DeclaredCommand command, String what, TypedWords line, int at, String word) {
    Typed typed =
        new Typed(line.words().subList(0, at), word, "", line.behind(at), WordCompleter.MOST);
    return !isFilledIn(word) && known.isWrong(command, what, typed, line.isBeingTyped(at));
  }

  private static boolean isNumber(String word, boolean goesOn) {
    return isFilledIn(word) || word.matches(goesOn ? "[+-]?\\d*" : "[+-]?\\d+");
  }

  /** What a variable stands for is not known yet. */
  private static boolean isFilledIn(String word) {
    return word.indexOf('$') >= 0;
  }

  private static boolean mayBecome(TypedWords line, int at, String word, Collection<String> words) {
    return line.isBeingTyped(at) && words.stream().anyMatch(one -> one.startsWith(word));
  }

  private static Style ofText(TypedWords line, int at) {
    return line.isQuoted(at) ? Style.GOOD : Style.PLAIN;
  }
}

package dev.runm.help;

import dev.runm.markdown.Markdown;
import dev.runm.markdown.Passage;
import dev.runm.shell.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a command, made of its declaration and the notes on it. */
final class CommandPage {
  private CommandPage() {}

  static Page of(Declaration command) {
    Notes notes = Notes.on(command.name());
    List<Passage> passages = new ArrayList<>();
    if (!command.aliases().isEmpty()) {
      passages.add(
          new Passage.Paragraph("Also called " + String.join(", ", command.aliases()) + "."));
    }
    List<Passage.Term> terms =
        Stream.concat(
                command.arguments().stream().map(CommandPage::term),
                command.options().stream().map(CommandPage::term))
            .toList();
    if (!terms.isEmpty()) {
      passages.add(new Passage.Heading(heading(command)));
      passages.add(new Passage.Terms(terms));
    }
    if (!notes.example().isEmpty()) {
      passages.add(new Passage.Heading("Example"));
      passages.add(new Passage.Verbatim(notes.example()));
    }
    if (!command.text().isEmpty()) {
      passages.add(new Passage.Heading("More"));
      passages.addAll(Markdown.passages(command.text()));
    }
    String related = related(command, notes);
    if (!related.isEmpty()) {
      passages.add(new Passage.Heading("See also"));
      passages.add(new Passage.Paragraph(related));
    }
    return new Page(command.name(), command.description(), command.usage(), passages);
  }

  private static String heading(Declaration command) {
    if (command.arguments().isEmpty()) {
      return "Options";
    }
    return command.options().isEmpty() ? "Arguments" : "Arguments and options";
  }

  private static Passage.Term term(Declaration.Argument argument) {
    return new Passage.Term(argument.name(), argument.description());
  }

  private static Passage.Term term(Declaration.Option option) {
    Optional<String> more =
        option.required()
            ? Optional.of("required")
            : option.defaultValue().map(value -> "default " + value);
    return new Passage.Term(
        option.usage(),
        more.map(text -> "%s (%s)".formatted(option.description(), text))
            .orElse(option.description()));
  }

  private static String related(Declaration command, Notes notes) {
    Stream<String> subject =
        Subject.ofGroup(command.group())
            .map(each -> "help " + (each.number().isEmpty() ? each.word() : each.number()))
            .stream();
    return Stream.of(
            notes.related().stream().collect(Collectors.joining(", ")),
            subject.collect(Collectors.joining()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }
}

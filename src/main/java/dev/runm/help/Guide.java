package dev.runm.help;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.markdown.Passage;
import dev.runm.output.Report;
import dev.runm.shell.CommandHelp;
import dev.runm.shell.Declaration;
import dev.runm.shell.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what somebody asks about: a command, commands of one first word, a subject or a topic. */
@Component
class Guide implements CommandHelp {
  private static final String COMMANDS = "commands";

  private final Declarations declarations;
  private final Topics topics;

  Guide(Declarations declarations, Topics topics) {
    this.declarations = declarations;
    this.topics = topics;
  }

  /** Returns what there is, on one screen. */
  Report overview() {
    List<Listed> subjects = Listed.all(declarations.all());
    return HelpReport.list(new Overview(subjects, topics.names()), subjects, topics.names());
  }

  @Override
  public Report of(String name) {
    return HelpReport.of(declarations.named(name).orElseThrow());
  }

  /**
   * Returns what there is to say.
   *
   * @throws UsageException if there is nothing of that name
   */
  Report about(String name) {
    return command(name)
        .or(() -> topics.named(name).map(this::withCommands).map(HelpReport::of))
        .or(() -> list(name))
        .orElseThrow(() -> unknown(name));
  }

  /** Returns all that can be asked about. */
  List<String> names() {
    Stream<String> commands =
        declarations.all().stream()
            .flatMap(each -> Stream.concat(Stream.of(each.name()), each.aliases().stream()));
    Stream<String> firsts = declarations.all().stream().map(each -> each.name().split(" ")[0]);
    Stream<String> subjects =
        declarations.all().stream()
            .flatMap(each -> Subject.ofGroup(each.group()).stream())
            .map(Subject::word);
    return Stream.of(commands, firsts, subjects, topics.names().stream(), Stream.of(COMMANDS))
        .flatMap(each -> each)
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns what a name is about, or nothing where that takes more than a sentence. */
  String sentence(String name) {
    return declarations
        .named(name)
        .map(Declaration::description)
        .or(() -> topics.named(name).map(Page::sentence))
        .or(() -> Subject.named(name).map(Subject::sentence))
        .orElse("");
  }

  private Optional<Report> command(String name) {
    return declarations.named(name).map(HelpReport::of);
  }

  /** A topic that is called as a subject also tells of its commands. */
  private Page withCommands(Page topic) {
    List<Passage.Term> commands =
        Listed.all(declarations.all()).stream()
            .filter(each -> each.group().equalsIgnoreCase(topic.name()))
            .flatMap(each -> each.commands().stream())
            .map(command -> new Passage.Term(command.name(), command.description()))
            .toList();
    if (commands.isEmpty()) {
      return topic;
    }
    List<Passage> passages = new ArrayList<>(topic.passages());
    passages.add(new Passage.Heading("Commands"));
    passages.add(new Passage.Terms(commands));
    return new Page(topic.name(), topic.sentence(), List.of(), passages);
  }

  private Optional<Report> list(String name) {
    if (name.equals(COMMANDS)) {
      return lines(Listed.all(declarations.all()));
    }
    List<Declaration> together =
        declarations.all().stream().filter(each -> each.name().startsWith(name + " ")).toList();
    if (!together.isEmpty()) {
      String sentence = "%s takes one more word:".formatted(name);
      return lines(List.of(new Listed(together.get(0).group(), name, sentence, together)));
    }
    return Subject.named(name)
        .flatMap(
            subject ->
                lines(
                    Listed.all(declarations.all()).stream()
                        .filter(each -> each.group().equals(subject.group()))
                        .toList()));
  }

  private static Optional<Report> lines(List<Listed> subjects) {
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(HelpReport.list(new CommandLines(subjects), subjects, List.of()));
  }

  private UsageException unknown(String name) {
    String first = name.split(" ")[0];
    boolean more = !first.equals(name) && names().contains(first);
    Optional<String> near = NearMiss.nearest(name, names());
    return more && near.isEmpty()
        ? new UsageException(
            "no command is called %s: help %s tells of %s".formatted(name, first, first))
        : new UsageException(
            "unknown command %s%s: help lists them"
                .formatted(name.isBlank() ? "'" + name + "'" : name, NearMiss.hint(name, names())));
  }
}

package dev.runm.help;

import dev.runm.markdown.Passage;
import dev.runm.output.Prose;
import dev.runm.shell.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes {@code scripts/lib/man/man1/runm.1}. */
final class ManPage {
  private static final String FILES =
      """
      .TP
      .I profiles/deployments\\fR, \\fIprofiles/providers\\fR, \\fIprofiles/claims
      what is loaded, what providers have, what is asked for
      .TP
      .I mappers/*.xml
      every statement that runm sends; edited ones take effect by
      .B reload
      .TP
      .I scripts/*.rsh
      scripts to run and to read
      .TP
      .I scripts/baselines
      plans that are kept""";

  private final List<String> lines = new ArrayList<>();

  private ManPage() {}

  static String of(LauncherUsage usage, List<Declaration> commands, List<Page> topics) {
    ManPage page = new ManPage();
    page.head(usage);
    page.options(usage);
    page.commands(commands);
    topics.forEach(page::topic);
    page.section("ENVIRONMENT");
    page.passage(new Passage.Terms(usage.variables()));
    page.section("FILES");
    page.lines.add(FILES);
    page.section("SEE ALSO");
    page.lines.add(".BR mysql (1)");
    return String.join("\n", page.lines) + "\n";
  }

  private void head(LauncherUsage usage) {
    lines.add(
        ".\\\" Made of what the commands declare, and of the topics of the help (HelpFilesIT).");
    lines.add(".TH RUNM 1 \"\" runm \"runm manual\"");
    section("NAME");
    lines.add("runm \\- " + Roff.text(usage.sentence()));
    section("SYNOPSIS");
    for (String way : usage.synopsis()) {
      lines.add(".B runm");
      lines.add(Roff.text(way.replaceFirst("^runm ", "")));
      lines.add(".br");
    }
    lines.remove(lines.size() - 1);
    section("DESCRIPTION");
    lines.add("Without a command, runm opens a prompt; from there");
    lines.add(".B help");
    lines.add("tells of everything that stands here, with examples and what they answer.");
  }

  private void options(LauncherUsage usage) {
    section("OPTIONS");
    for (LauncherUsage.Option option : usage.options()) {
      lines.add(".TP");
      lines.add(
          ".B " + Roff.text((String.join(", ", option.names()) + " " + option.value()).strip()));
      lines.add(Roff.line(option.description()));
    }
  }

  private void commands(List<Declaration> commands) {
    section("COMMANDS");
    for (Listed subject : Listed.all(commands)) {
      lines.add(".SS " + Roff.text(subject.title()));
      lines.add(Roff.line(subject.sentence()));
      subject.commands().forEach(this::command);
    }
  }

  private void command(Declaration command) {
    Page page = CommandPage.of(command);
    lines.add(".TP");
    lines.add(".B " + Roff.text(String.join(" ", command.usage())));
    lines.add(Roff.line(command.description()));
    lines.add(".RS");
    for (Passage passage : page.passages()) {
      if (passage instanceof Passage.Verbatim verbatim && isExample(verbatim)) {
        passage(new Passage.Verbatim(verbatim.lines().stream().filter(ManPage::isTyped).toList()));
      } else if (!isNamed(passage, "More")) {
        passage(passage);
      }
    }
    lines.add(".RE");
  }

  private void topic(Page topic) {
    section(topic.name().toUpperCase(Locale.ROOT));
    lines.add(Roff.line(topic.sentence()));
    topic.passages().forEach(this::passage);
  }

  private void passage(Passage passage) {
    if (passage instanceof Passage.Heading heading) {
      add(".PP", ".B " + Roff.text(heading.text()));
    } else if (passage instanceof Passage.Paragraph paragraph) {
      add(".PP", Roff.line(paragraph.text()));
    } else if (passage instanceof Passage.Point point) {
      add(".IP \\(bu 2", Roff.line(point.text()));
    } else if (passage instanceof Passage.Verbatim verbatim) {
      add(".PP", ".nf");
      verbatim.lines().forEach(line -> lines.add(line.isEmpty() ? ".sp" : Roff.line(line)));
      lines.add(".fi");
    } else if (passage instanceof Passage.Terms terms) {
      for (Passage.Term term : terms.terms()) {
        add(".TP", ".B " + Roff.text(term.name().replace("`", "")), Roff.line(term.meaning()));
      }
    }
  }

  private void add(String... more) {
    lines.addAll(List.of(more));
  }

  private void section(String name) {
    lines.add(".SH " + name);
  }

  private static boolean isExample(Passage.Verbatim verbatim) {
    return verbatim.lines().stream().anyMatch(ManPage::isTyped);
  }

  private static boolean isTyped(String line) {
    return line.startsWith(Prose.PROMPT);
  }

  private static boolean isNamed(Passage passage, String name) {
    return Stream.of(passage)
        .anyMatch(each -> each instanceof Passage.Heading heading && heading.text().equals(name));
  }
}

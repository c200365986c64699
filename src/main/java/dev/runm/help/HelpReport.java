package dev.runm.help;

import dev.runm.markdown.Passage;
import dev.runm.output.Column;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.shell.Declaration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Help as the terminal shows it, and as programs read it. */
record HelpReport(Picture picture, List<Section> sections, Object document) implements Report {
  private static final List<Column> COMMANDS =
      List.of(Column.text("subject"), Column.text("command"), Column.text("description"));
  private static final List<Column> PARAMETERS =
      List.of(
          Column.text("name"),
          Column.text("usage"),
          Column.text("required"),
          Column.text("default"),
          Column.text("description"));

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return format == Format.TABLE ? Optional.of(picture) : Optional.empty();
  }

  /** Lists commands, drawn as {@code picture}. */
  static HelpReport list(Picture picture, List<Listed> subjects, List<String> topics) {
    List<List<Object>> rows = new ArrayList<>();
    List<Object> documents = new ArrayList<>();
    for (Listed subject : subjects) {
      for (Declaration command : subject.commands()) {
        rows.add(List.of(subject.group(), command.name(), command.description()));
        documents.add(
            map(
                "subject", subject.group(),
                "command", command.name(),
                "description", command.description()));
      }
    }
    return new HelpReport(
        picture,
        List.of(Section.of(COMMANDS, rows, "commands")),
        topics.isEmpty()
            ? map("commands", documents)
            : map("commands", documents, "topics", topics));
  }

  static HelpReport of(Declaration command) {
    Page page = CommandPage.of(command);
    Notes notes = Notes.on(command.name());
    List<List<Object>> rows = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    List<Object> options = new ArrayList<>();
    for (Declaration.Argument each : command.arguments()) {
      rows.add(Arrays.asList(each.name(), each.usage(), each.required(), null, each.description()));
      arguments.add(
          map(
              "name", each.name(),
              "required", each.required(),
              "description", each.description()));
    }
    for (Declaration.Option each : command.options()) {
      String usual = each.defaultValue().orElse(null);
      rows.add(
          Arrays.asList(
              "--" + each.name(), each.usage(), each.required(), usual, each.description()));
      options.add(
          map(
              "name", "--" + each.name(),
              "usage", each.usage(),
              "required", each.required(),
              "default", usual,
              "description", each.description()));
    }
    return new HelpReport(
        new PageDrawing(page),
        List.of(Section.of(PARAMETERS, rows, "")),
        map(
            "command", command.name(),
            "description", command.description(),
            "usage", String.join(" ", command.usage()),
            "arguments", arguments,
            "options", options,
            "text", command.text(),
            "example", notes.example(),
            "related", notes.related()));
  }

  static HelpReport of(Page topic) {
    List<List<Object>> rows = new ArrayList<>();
    for (Passage passage : topic.passages()) {
      rows.addAll(rows(passage));
    }
    return new HelpReport(
        new PageDrawing(topic),
        List.of(Section.of(List.of(Column.text("name"), Column.text("text")), rows, "")),
        map("topic", topic.name(), "about", topic.sentence(), "rows", documents(rows)));
  }

  private static List<List<Object>> rows(Passage passage) {
    if (passage instanceof Passage.Terms terms) {
      return terms.terms().stream().map(term -> row(term.name(), term.meaning())).toList();
    }
    if (passage instanceof Passage.Verbatim verbatim) {
      return verbatim.lines().stream().map(line -> row(null, line)).toList();
    }
    if (passage instanceof Passage.Heading heading) {
      return List.of(row(heading.text(), null));
    }
    if (passage instanceof Passage.Point point) {
      return List.of(row(null, point.text()));
    }
    return passage instanceof Passage.Paragraph paragraph
        ? List.of(row(null, paragraph.text()))
        : List.of();
  }

  private static List<Object> row(String name, String text) {
    return Arrays.asList(name, text);
  }

  private static List<Object> documents(List<List<Object>> rows) {
    return rows.stream().<Object>map(row -> map("name", row.get(0), "text", row.get(1))).toList();
  }

  /** Keys in their order, each before its value, which may be null. */
  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}

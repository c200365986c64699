package dev.runm.indexes;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The answer of {@code indexes --matrix}: the commands, then the indexes, a letter a command. */
record MatrixReport(Matrix matrix) implements Report {
  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(commands());
    if (!matrix.leftOut().isEmpty()) {
      sections.add(leftOut());
    }
    sections.addAll(new MatrixDrawing(matrix).blocks());
    int last = sections.size() - 1;
    sections.set(last, sections.get(last).noting(new MatrixWords(matrix).notes()));
    return sections;
  }

  private Section commands() {
    return Section.of(
        List.of(Column.number("no"), Column.text("command"), Column.number("statements")),
        IntStream.range(0, matrix.commands().size())
            .mapToObj(
                i ->
                    List.<Object>of(
                        i + 1,
                        matrix.commands().get(i).command(),
                        matrix.commands().get(i).statements()))
            .toList(),
        "commands");
  }

  private Section leftOut() {
    return Section.of(
            List.of(Column.number("line"), Column.text("command"), Column.text("reason").asBelow()),
            matrix.leftOut().stream()
                .map(
                    one ->
                        List.<Object>of(
                            one.command().number(), one.command().line().toString(), one.why()))
                .toList(),
            "commands")
        .titled("left out of " + matrix.script());
  }

  /** A row for each use; an index that no command uses has one row, with no command. */
  @Override
  public List<Section> listing() {
    List<List<Object>> rows = new ArrayList<>();
    for (Index index : matrix.indexes()) {
      int before = rows.size();
      for (int i = 0; i < matrix.commands().size(); i++) {
        CommandUse use = matrix.commands().get(i);
        if (!use.of(index).isEmpty()) {
          rows.add(row(index, i + 1, use.command(), codes(use.of(index))));
        }
      }
      if (rows.size() == before) {
        rows.add(row(index, null, null, List.of("never")));
      }
    }
    Section section =
        Section.of(
            List.of(
                Column.text("table"),
                Column.text("index"),
                Column.text("columns"),
                Column.number("no"),
                Column.text("command"),
                Column.text("how")),
            rows,
            "uses");
    return List.of(section.noting(new MatrixWords(matrix).notes()));
  }

  private static List<Object> row(Index index, Integer number, String command, List<String> how) {
    List<Object> row = new ArrayList<>(List.of(index.table(), index.name(), index.columns()));
    row.add(number);
    row.add(command);
    row.add(how);
    return row;
  }

  private static List<String> codes(Set<How> how) {
    return how.stream().map(How::code).toList();
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("script", matrix.script());
    document.put(
        "commands",
        IntStream.range(0, matrix.commands().size())
            .mapToObj(i -> command(i + 1, matrix.commands().get(i)))
            .toList());
    document.put("indexes", matrix.indexes().stream().map(this::index).toList());
    document.put(
        "left_out",
        matrix.leftOut().stream()
            .map(
                one -> {
                  Map<String, Object> left = new LinkedHashMap<>();
                  left.put("line", one.command().number());
                  left.put("command", one.command().line().toString());
                  left.put("reason", one.why());
                  return left;
                })
            .toList());
    return document;
  }

  private static Object command(int number, CommandUse use) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("number", number);
    document.put("command", use.command());
    document.put("statements", use.statements());
    document.put("scanned", List.copyOf(use.scanned()));
    return document;
  }

  private Object index(Index index) {
    List<Object> uses = new ArrayList<>();
    for (int i = 0; i < matrix.commands().size(); i++) {
      Set<How> how = matrix.commands().get(i).of(index);
      if (!how.isEmpty()) {
        Map<String, Object> use = new LinkedHashMap<>();
        use.put("command", i + 1);
        use.put("how", codes(how));
        uses.add(use);
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", index.table());
    document.put("index", index.name());
    document.put("columns", index.columns());
    document.put("unique", index.isUnique());
    document.put("read", !matrix.reads(index).isEmpty());
    document.put("used_by", uses);
    return document;
  }
}

package dev.runm.prompt;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jline.reader.History;

/** Lines that were typed, each with when that was. */
record HistoryReport(List<History.Entry> lines) implements Report {
  private static final List<Column> COLUMNS = List.of(Column.text("when"), Column.text("line"));

  @Override
  public List<Section> sections() {
    List<List<Object>> rows =
        lines.stream().map(one -> List.<Object>of(when(one), one.line())).toList();
    return List.of(Section.of(COLUMNS, rows, "lines"));
  }

  @Override
  public Object document() {
    return Map.of(
        "lines", lines.stream().map(one -> Map.of("when", when(one), "line", one.line())).toList());
  }

  private static String when(History.Entry entry) {
    return entry.time().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

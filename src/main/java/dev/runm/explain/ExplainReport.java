package dev.runm.explain;

import dev.runm.judge.Verdict;
import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Styled;
import dev.runm.plan.PlanAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answer of {@code explain}: statement by statement, then one line on them all. */
record ExplainReport(Explanation explanation) implements Report {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("table"),
          Column.text("alias").asDetail(),
          Column.text("access"),
          Column.text("key").asDetail(),
          Column.text("key columns").asDetail(),
          Column.text("index columns").asDetail(),
          Column.text("key (columns used [not used])").asBelow(),
          Column.number("rows"),
          Column.number("filtered").asDetail(),
          Column.text("extra"),
          Column.text("verdict"));

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (ExplainedStatement statement : statements()) {
      sections.add(section(sections.size() + 1, statement));
    }
    if (sections.isEmpty()) {
      sections.add(Section.of(COLUMNS, List.of(), ""));
    }
    int last = sections.size() - 1;
    List<String> notes = new ArrayList<>(sections.get(last).notes());
    notes.add("");
    notes.add(Answer.of(explanation));
    sections.set(last, sections.get(last).noting(notes));
    return sections;
  }

  static Section section(int number, ExplainedStatement explained) {
    CapturedStatement statement = explained.statement();
    StringBuilder title = new StringBuilder("%d. %s".formatted(number, statement.id()));
    title.append('\n').append(statement.sql());
    if (!statement.parameters().isEmpty()) {
      title.append("\nparameters: ").append(ParameterList.of(statement.parameters()));
    }
    List<String> notes = new ArrayList<>(explained.plan().messages());
    if (statement.plan().isEmpty()) {
      notes.add("MySQL has no plan for such a statement.");
    }
    List<List<Object>> rows = new ArrayList<>();
    for (PlanAccess access : explained.plan().accesses()) {
      rows.add(row(access, explained.judgement().accesses().get(rows.size())));
    }
    statement
        .work()
        .ifPresent(
            work ->
                notes.add(
                    "%s read, %s returned"
                        .formatted(
                            Figures.count(work.examined(), "rows"),
                            Figures.count(work.returned()))));
    explained.judgement().findings().forEach(finding -> notes.add(FindingText.of(finding)));
    return Section.of(COLUMNS, rows, "").titled(title.toString()).noting(notes);
  }

  private static List<Object> row(PlanAccess access, Verdict verdict) {
    List<Object> row = new ArrayList<>();
    row.add(
        access.table().equals(access.alias())
            ? access.table()
            : access.table() + " " + access.alias());
    row.add(access.alias());
    row.add(access.access());
    row.add(Objects.requireNonNullElse(access.key(), ""));
    row.add(access.keyColumns());
    row.add(access.indexColumns());
    row.add(KeyText.of(access));
    row.add(Objects.requireNonNullElse(access.rows(), ""));
    row.add(Objects.requireNonNullElse(access.filtered(), ""));
    row.add(access.extra());
    row.add(new Styled(words(access, verdict), TreeDrawing.style(verdict)));
    return row;
  }

  private static String words(PlanAccess access, Verdict verdict) {
    return access.isWritten() ? "only written" : verdict.words();
  }

  private List<ExplainedStatement> statements() {
    return explanation.statements();
  }

  @Override
  public Optional<Picture> drawing(Format format, Duration elapsed) {
    return Optional.ofNullable(
        switch (format) {
          case TREE -> new TreeDrawing(explanation, elapsed);
          case RAW_JSON -> RawText.of(explanation, Question.PLAN);
          case RAW_TREE -> RawText.of(explanation, Question.TREE);
          case MARKDOWN -> new ReviewDrawing(this);
          default -> null;
        });
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", explanation.command().toString());
    document.put("statements", statements().stream().map(ExplainReport::document).toList());
    document.put("verdict", explanation.verdict().code());
    return document;
  }

  private static Object document(ExplainedStatement explained) {
    List<Object> plan = new ArrayList<>();
    for (PlanAccess access : explained.plan().accesses()) {
      plan.add(document(access, explained.judgement().accesses().get(plan.size())));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", explained.statement().id());
    document.put("sql", explained.statement().sql());
    document.put("parameters", explained.statement().parameters());
    document.put("plan", plan);
    document.put("verdict", explained.verdict().code());
    return document;
  }

  private static Object document(PlanAccess access, Verdict verdict) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", access.table());
    document.put("alias", access.alias());
    document.put("access", access.access());
    document.put("key", access.key());
    document.put("key_columns", access.keyColumns());
    document.put("index_columns", access.indexColumns());
    document.put("rows", access.rows());
    document.put("filtered", access.filtered());
    document.put("extra", access.extra());
    document.put("verdict", verdict.code());
    return document;
  }
}

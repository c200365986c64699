package dev.runm.explain;

import dev.runm.error.UserException;
import dev.runm.judge.Finding;
import dev.runm.judge.Verdict;
import dev.runm.judge.Work;
import dev.runm.locks.Footprint;
import dev.runm.output.Column;
import dev.runm.output.Format;
import dev.runm.output.Picture;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.output.Styled;
import dev.runm.plan.Actual;
import dev.runm.plan.PlanAccess;
import dev.runm.session.DatabaseFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answer of {@code explain}: statement by statement, then one line on them all. */
record ExplainReport(Explanation explanation, Wish wish) implements Report, ExplainsCommand {
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
      sections.add(section(sections.size() + 1, statement, wish.sql()));
    }
    if (sections.isEmpty()) {
      sections.add(Section.of(COLUMNS, List.of(), ""));
    }
    int last = sections.size() - 1;
    List<String> notes = new ArrayList<>(sections.get(last).notes());
    notes.add("");
    notes.add(Answer.of(explanation, wish));
    sections.set(last, sections.get(last).noting(notes));
    return sections;
  }

  static Section section(int number, ExplainedStatement explained, boolean sql) {
    CapturedStatement statement = explained.statement();
    StringBuilder title = new StringBuilder("%d. %s".formatted(number, statement.id()));
    if (sql) {
      title.append('\n').append(statement.sql());
    }
    if (sql && !statement.parameters().isEmpty()) {
      title.append("\nparameters: ").append(ParameterList.of(statement.parameters()));
    }
    List<String> notes = new ArrayList<>(explained.plan().messages());
    if (statement.plan().isEmpty()) {
      notes.add("MySQL has no plan for such a statement.");
    }
    List<List<Object>> rows = new ArrayList<>();
    for (PlanAccess access : explained.plan().accesses()) {
      rows.add(row(access, explained.verdictOf(access)));
    }
    explained.work().ifPresent(work -> notes.add(WorkText.of(explained, work)));
    explained.judgement().findings().forEach(finding -> notes.add(FindingText.of(finding)));
    return Section.of(COLUMNS, rows, "").titled(title.toString()).noting(notes);
  }

  private static List<Object> row(PlanAccess access, Verdict verdict) {
    List<Object> row = new ArrayList<>();
    row.add(access.tableAndAlias());
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
          case TREE -> new TreeDrawing(explanation, wish, elapsed);
          case RAW_JSON -> RawText.of(explanation, Question.PLAN);
          case RAW_TREE -> RawText.of(explanation, Question.ANALYZE, Question.TREE);
          case MARKDOWN -> new ReviewDrawing(this);
          case HTML -> ExplanationPage.of(explanation);
          default -> null;
        });
  }

  @Override
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", explanation.command().toString());
    document.put("statements", statements().stream().map(this::document).toList());
    document.put("verdict", explanation.verdict().code());
    wish.footprint().ifPresent(footprint -> document.put("locks", footprint.document()));
    return document;
  }

  @Override
  public Optional<UserException> failure() {
    return wish.footprint().flatMap(Footprint::failure).map(ExplainReport::failure);
  }

  private static UserException failure(RuntimeException thrown) {
    return UserException.in(thrown)
        .or(() -> DatabaseFailure.explain(thrown))
        .orElseThrow(() -> thrown);
  }

  private Object document(ExplainedStatement explained) {
    List<Object> plan = new ArrayList<>();
    for (PlanAccess access : explained.plan().accesses()) {
      plan.add(document(access, explained.verdictOf(access)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", explained.statement().id());
    if (wish.sql()) {
      document.put("sql", explained.statement().sql());
      document.put("parameters", explained.statement().parameters());
    }
    document.put("plan", plan);
    document.put("verdict", explained.verdict().code());
    document.put("findings", findings(explained));
    explained.work().ifPresent(work -> document.put("work", document(work)));
    explained
        .statement()
        .run()
        .handlers()
        .ifPresent(handlers -> document.put("handler_calls", handlers.calls()));
    explained.statement().trace().ifPresent(trace -> document.put("trace", trace.document()));
    return document;
  }

  private static List<Object> findings(ExplainedStatement explained) {
    List<Object> findings = new ArrayList<>();
    for (Finding finding : explained.judgement().findings()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("rule", finding.rule().name());
      document.put("alias", finding.access().map(PlanAccess::alias).orElse(null));
      document.put("finding", finding.sentence());
      findings.add(document);
    }
    return findings;
  }

  private static Object document(Work work) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rows_examined", work.examined());
    document.put("rows_read", work.reads());
    document.put("rows_returned", work.returned());
    document.put("temporary_tables", work.temporaryTables());
    document.put("temporary_tables_on_disk", work.temporaryTablesOnDisk());
    document.put("sorted_rows", work.sortedRows());
    document.put("sort_passes", work.sortPasses());
    document.put("server_milliseconds", milliseconds(work.server()));
    return document;
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / 1_000_000.0;
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
    access.actual().ifPresent(actual -> document.put("actual", document(actual)));
    return document;
  }

  private static Object document(Actual actual) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("rows", actual.rows());
    document.put("loops", actual.loops());
    document.put("milliseconds", milliseconds(actual.total()));
    return document;
  }
}

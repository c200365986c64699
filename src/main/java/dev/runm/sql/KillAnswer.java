package dev.runm.sql;

import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a KILL. */
record KillAnswer(Statement statement, Met met) implements Report {
  private static final Pattern KILL =
      Pattern.compile("(?i)KILL\\s+(?:(?<what>QUERY|CONNECTION)\\s+)?(?<id>\\d+)");

  /** Whom it met. */
  enum Met {
    OTHER,
    /** The session that sent it, which lives on: a KILL QUERY stops nothing there but itself. */
    OWN_STATEMENT,
    /** The session that sent it, which needs a new connection. */
    OWN_CONNECTION
  }

  @Override
  public List<Section> sections() {
    return List.of(Section.of(List.of(), List.of(), "").noting(List.of(said())));
  }

  @Override
  public List<Section> listing() {
    List<Column> columns = List.of(Column.text("statement"), Column.text("own"));
    List<Object> row = List.of("kill", met != Met.OTHER);
    return List.of(Section.of(columns, List.of(row), "").noting(List.of(said())));
  }

  private String said() {
    return switch (met) {
      case OWN_CONNECTION ->
          "That was this session's own connection: it is ended, and the next command connects anew.";
      case OWN_STATEMENT -> "That was this session itself: nothing was stopped but the KILL QUERY.";
      case OTHER ->
          isOfQuery()
              ? "MySQL stops what %s runs; the connection stays.".formatted(connection())
              : "MySQL ends %s and undoes what it has not committed.".formatted(connection());
    };
  }

  private boolean isOfQuery() {
    return statement.words().stream().anyMatch("QUERY"::equalsIgnoreCase);
  }

  private String connection() {
    Matcher named = KILL.matcher(statement.brief());
    return named.matches() ? "connection " + named.group("id") : "that connection";
  }

  @Override
  public Object document() {
    return Map.of("own", met != Met.OTHER);
  }
}

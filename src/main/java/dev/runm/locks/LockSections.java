package dev.runm.locks;

import dev.runm.output.Column;
import dev.runm.output.Figures;
import dev.runm.output.Painted;
import dev.runm.output.Section;
import dev.runm.output.Style;
import dev.runm.output.Styled;
import dev.runm.output.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws a footprint: locks on records, locks on tables, waits if there were any. */
public final class LockSections {
  private static final int SHOWN = 100;

  private static final List<Column> RECORDS =
      List.of(
          Column.text("table"),
          Column.text("index"),
          Column.text("lock"),
          Column.number("records"),
          Column.text("which").asBelow());

  private static final List<Column> TABLES =
      List.of(Column.text("table"), Column.text("lock"), Column.text("meaning"));

  private static final List<Column> WAITS =
      List.of(
          Column.number("connection"),
          Column.text("account"),
          Column.text("waited"),
          Column.text("for"),
          Column.text("holder").asBelow(),
          Column.text("statement").asBelow());

  private static final Map<String, String> MEANINGS =
      Map.of(
          "IX", "rows are locked to be written",
          "IS", "rows are locked to be read",
          "AUTO_INC", "new ids are given one after another",
          "X", "all of it is locked",
          "S", "all of it is kept from being written");

  private LockSections() {}

  /** Returns the tables, of which the last has the notes on them all. */
  public static List<Section> of(Footprint footprint) {
    List<Section> sections = new ArrayList<>();
    if (!footprint.waits().isEmpty()) {
      sections.add(waits(footprint.waits()).titled("waits for other sessions"));
    }
    List<LockGroup> groups = LockGroup.of(footprint.locks());
    sections.add(records(groups, footprint).titled("locks on records"));
    List<HeldLock> tables = footprint.locks().stream().filter(HeldLock::isOfTable).toList();
    if (!tables.isEmpty()) {
      sections.add(tables(tables).titled("locks on tables"));
    }
    int last = sections.size() - 1;
    sections.set(last, sections.get(last).noting(LockNotes.of(footprint, groups)));
    return sections;
  }

  private static Section records(List<LockGroup> groups, Footprint footprint) {
    List<List<Object>> rows =
        groups.stream()
            .<List<Object>>map(
                group ->
                    List.of(
                        group.table(),
                        group.index(),
                        group.gap() ? new Styled(group.words(), Style.WARN) : group.words(),
                        group.records().size(),
                        group.which(footprint.columns())))
            .toList();
    return Section.of(RECORDS, rows, "");
  }

  private static Section tables(List<HeldLock> locks) {
    List<List<Object>> rows =
        locks.stream()
            .<List<Object>>map(
                lock ->
                    List.of(
                        lock.tableName(),
                        lock.lockMode(),
                        MEANINGS.getOrDefault(lock.lockMode(), "")))
            .toList();
    return Section.of(TABLES, rows, "");
  }

  private static Section waits(List<LockWait> waits) {
    List<List<Object>> rows = waits.stream().map(LockSections::row).toList();
    return Section.of(WAITS, rows, "");
  }

  private static List<Object> row(LockWait wait) {
    HeldLock wanted = wait.wanted();
    return List.of(
        wait.holder().connectionId(),
        wait.holder().account(),
        new Painted(new TimeSpan(wait.waited()), Style.WARN),
        "%s of %s".formatted(wanted.words(), place(wanted)),
        holder(wait),
        "| waiting: " + shortened(wait.statement()));
  }

  private static String place(HeldLock lock) {
    return lock.isOfTable()
        ? "the table " + lock.tableName()
        : "%s, %s (%s)".formatted(lock.tableName(), lock.indexName(), lock.record());
  }

  private static String holder(LockWait wait) {
    Holder holder = wait.holder();
    String open =
        holder
            .transaction()
            .map(time -> ", in a transaction open for " + Figures.duration(time))
            .orElse("");
    String statement =
        holder
            .statement()
            .map(sql -> (holder.idle() ? ": idle, it ran last " : ": it runs ") + shortened(sql))
            .orElse(holder.idle() ? ": idle" : "");
    return "holds %s%s%s".formatted(wait.heldMode(), open, statement);
  }

  /** Enough of a statement to know which it is; JSON has all of it. */
  private static String shortened(String sql) {
    return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + " ...";
  }
}

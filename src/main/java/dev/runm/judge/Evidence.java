package dev.runm.judge;

import dev.runm.plan.Actual;
import dev.runm.plan.ExpectedReads;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanAccess;
import dev.runm.plan.PlanNode;
import dev.runm.plan.SchemaFacts;
import dev.runm.plan.TableFacts;
import dev.runm.query.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * All that is known of a statement when it is judged.
 *
 * @param outcome what becomes of the rows that it ends with
 * @param warnings what the server said about the plan beside it, such as why an index is no use
 * @param work what a run of it cost, if it was run
 * @param unusable the indexes that find no rows; asked for when that is wanted
 * @param words the statement clause by clause; read when it is wanted, since that takes a while
 * @param expected what the estimates come to
 */
public record Evidence(
    String sql,
    Outcome outcome,
    Plan plan,
    SchemaFacts facts,
    List<String> warnings,
    Optional<Work> work,
    Supplier<List<UnusableIndex>> unusable,
    Supplier<Query> words,
    Supplier<ExpectedReads> expected) {
  private static final double MORE = 1.25;

  public Evidence(
      String sql,
      Outcome outcome,
      Plan plan,
      SchemaFacts facts,
      List<String> warnings,
      Optional<Work> work,
      Supplier<List<UnusableIndex>> unusable) {
    this(
        sql,
        outcome,
        plan,
        facts,
        warnings,
        work,
        unusable,
        SingletonSupplier.of(() -> Query.of(sql)),
        SingletonSupplier.of(() -> ExpectedReads.of(plan)));
  }

  /** Returns the statement clause by clause. */
  Query query() {
    return words.get();
  }

  /**
   * Returns a predicate as its author wrote it, if that can be told and has its values; otherwise
   * as the server spells it.
   */
  String words(PlanAccess access, Predicate predicate) {
    List<String> written =
        query().blockOf(List.of(access.alias())).stream()
            .flatMap(block -> block.conditions().stream())
            .filter(condition -> !condition.contains("?"))
            .filter(
                condition ->
                    predicate.columns(access.alias()).stream()
                        .allMatch(column -> names(condition, column)))
            .toList();
    return written.size() == 1 ? written.get(0) : predicate.words(access.alias());
  }

  private static boolean names(String condition, String column) {
    return Pattern.compile("(?i)\\b" + Pattern.quote(column) + "\\b").matcher(condition).find();
  }

  /** Returns the accesses to tables, in the order of the plan. */
  Stream<PlanAccess> tables() {
    return plan.accesses().stream()
        .filter(access -> access.source() == PlanAccess.Source.TABLE && !access.isWritten());
  }

  /** Returns the columns of each index of a table by which rows may be found, by name. */
  Map<String, List<String>> indexes(PlanAccess access) {
    Map<String, List<String>> indexes = new HashMap<>(facts.indexes(access.table()));
    unusable(access).forEach(index -> indexes.remove(index.indexName()));
    return indexes;
  }

  /** Returns the other indexes of a table. */
  Stream<UnusableIndex> unusable(PlanAccess access) {
    return unusable.get().stream().filter(index -> index.tableName().equals(access.table()));
  }

  /** Returns the steps of the plan. */
  Stream<PlanNode> steps() {
    return plan.roots().stream().flatMap(PlanNode::all);
  }

  /** Returns how many rows an access reads in all, counted or else expected. */
  long reads(PlanAccess access) {
    return access
        .actual()
        .filter(Actual::ran)
        .map(Actual::rows)
        .orElseGet(() -> expected.get().reads(access));
  }

  /** Whether entries of an index are dropped before their rows are read, which nobody counts. */
  static boolean dropsEntries(PlanAccess access) {
    return access.detail().indexCondition() != null;
  }

  /** Returns how many rows or entries of an index an access reads in all. */
  long entries(PlanAccess access) {
    long read = reads(access);
    return dropsEntries(access) ? Math.max(read, expected.get().reads(access)) : read;
  }

  /** Returns how many rows the statement reads in all: those it did read, or else will. */
  long reads() {
    return work.map(told -> told.reads() + uncounted()).orElseGet(() -> expected.get().reads());
  }

  /**
   * Whether so many rows can have been read, where it is known how many were in all. Estimates are
   * not exact, so a few more may be.
   */
  boolean isPossible(long reads) {
    boolean counted = work.filter(told -> told.calls().isPresent()).isPresent();
    return !counted || reads <= MORE * reads();
  }

  /** Whether the server counted all that was read. */
  boolean isCounted() {
    return work.isPresent() && uncounted() == 0;
  }

  /**
   * Returns the rows read beside whole tables that the storage engine counted, if all are known.
   */
  OptionalLong seen() {
    return work.isPresent() && Uncounted.rows(this, work.get()) == 0
        ? OptionalLong.of(work.get().reads())
        : OptionalLong.empty();
  }

  private long uncounted() {
    return work.map(told -> Uncounted.rows(this, told) + Totals.rows(this)).orElse(0L);
  }

  /**
   * Whether reading a whole table does no harm. What its comment says is believed, unless the limit
   * was set; otherwise tables are small up to some rows, as far as statistics can be believed.
   */
  boolean isSmall(PlanAccess access, Limits limits) {
    Optional<TableFacts> table = facts.table(access.table());
    if (table.isEmpty()) {
      return false;
    }
    if (!limits.isSet(Limit.SMALL_TABLE) && (table.get().lookup() || table.get().grows())) {
      return table.get().lookup();
    }
    return Math.max(known(access), table.get().tableRows()) <= limits.of(Limit.SMALL_TABLE);
  }

  /**
   * Returns about how many rows of a table are known to have been read, as statistics may be stale.
   * Each is read again from every result that is made of it on the way.
   */
  private long known(PlanAccess access) {
    if (access.actual().isPresent()) {
      return Math.round(access.actual().get().rowsPerLoop());
    }
    long tables =
        plan.accesses().stream()
            .filter(each -> each.source() != PlanAccess.Source.TEMPORARY)
            .count();
    long results = plan.accesses().size() - tables;
    return tables == 1 ? work.map(Work::reads).orElse(0L) / (1 + results) : 0;
  }

  /** Whether the statement reads so much that advice on it is worth its reader's time. */
  boolean isWorthAdvice(Limits limits) {
    return reads() >= limits.of(Limit.ADVICE);
  }

  /** Whether an access has a share in what the statement reads that is worth a word. */
  boolean matters(PlanAccess access, Limits limits) {
    return isWorthAdvice(limits) && reads(access) >= limits.of(Limit.ADVICE);
  }

  /** Returns those accesses to tables. */
  Stream<PlanAccess> heavy(Limits limits) {
    return isWorthAdvice(limits)
        ? tables().filter(access -> matters(access, limits))
        : Stream.empty();
  }
}

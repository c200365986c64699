package dev.runm.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a plan accesses one table.
 *
 * @param table the table, or a temporary one such as {@code <derived2>}
 * @param alias what the statement calls the table
 * @param select the number of the query block that it is in, from 1
 * @param access MySQL's name for the access, such as {@code ref}; {@code insert} for a table that
 *     is only written
 * @param key the index, or null
 * @param keyColumns the columns of the index that are used
 * @param indexColumns all columns of the index
 * @param possibleKeys the indexes that were thought of
 * @param condition what is checked of each row that was read, as MySQL spells it, or null
 * @param covering whether the index alone is read
 * @param detail what else is read and checked there
 * @param estimate what the optimizer expects
 * @param source what kind of table it is
 * @param extra what else matters, such as {@code Using filesort}
 * @param actual what it did when the statement ran; nothing if nobody asked, or if what was counted
 *     cannot be told to be of this access for certain
 */
public record PlanAccess(
    String table,
    String alias,
    int select,
    String access,
    @Nullable String key,
    List<String> keyColumns,
    List<String> indexColumns,
    List<String> possibleKeys,
    @Nullable String condition,
    boolean covering,
    Detail detail,
    Estimate estimate,
    Source source,
    List<String> extra,
    Optional<Actual> actual) {
  /** What is said of a table whose index is chosen anew for each row that comes before it. */
  public static final String RANGE_CHECKED = "Range checked for each record";

  /** What is said of a table whose rows find those before them in a hash table, or the reverse. */
  public static final String HASH_JOIN = "Using join buffer (hash join)";

  private static final String WITH_INDEX = "Using join buffer (Batched Key Access";

  /** Where the rows of an access come from. */
  public enum Source {
    /** A table of a schema. */
    TABLE,
    /** What the statement makes itself, from a subquery or from a list that it is given. */
    TEMPORARY,
    /** The server's own dictionary. */
    DICTIONARY
  }

  /**
   * What an access needs of its table.
   *
   * @param usedColumns the columns that the statement needs of it
   * @param references what each column of the index is compared with, such as {@code const}
   * @param indexCondition what is checked of each entry of the index before its row is read, as
   *     MySQL spells it, or null
   */
  public record Detail(
      List<String> usedColumns, List<String> references, @Nullable String indexCondition) {
    /** Nothing is told of a table that is only written. */
    public static final Detail NONE = new Detail(List.of(), List.of(), null);
  }

  /**
   * What the optimizer expects of an access; what it doesn't tell is null.
   *
   * @param rows read in one pass
   * @param filtered the share of them in percent that the conditions leave
   * @param produced the rows of the join up to here
   * @param cost of the join up to here, in the optimizer's own unit
   */
  public record Estimate(
      @Nullable Long rows,
      @Nullable Double filtered,
      @Nullable Long produced,
      @Nullable Double cost) {
    /** Nothing is expected of a table that is only written. */
    public static final Estimate NONE = new Estimate(null, null, null, null);
  }

  /** Returns the table as FROM names it, with its alias where it has one: {@code providers p}. */
  public String tableAndAlias() {
    return table.equals(alias) ? table : table + " " + alias;
  }

  /** Whether rows are only written there. */
  public boolean isWritten() {
    return access.equals("insert");
  }

  /** Whether a function such as JSON_TABLE makes the rows. */
  boolean isFunction() {
    return extra.stream().anyMatch(what -> what.startsWith(AccessReader.FUNCTION));
  }

  /** Returns what is checked of the entries of the index, then of the rows. */
  public List<String> conditions() {
    return Stream.of(Optional.ofNullable(detail.indexCondition()), Optional.ofNullable(condition))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the columns of the index that are not used. */
  public List<String> unusedColumns() {
    return indexColumns.stream().filter(column -> !keyColumns.contains(column)).toList();
  }

  /** Whether its rows are compared with those before them all at once, without an index. */
  public boolean isBuffered() {
    return extra.stream()
        .anyMatch(note -> note.startsWith("Using join buffer") && !note.startsWith(WITH_INDEX));
  }

  /** Returns the rows that one pass is expected to read, or null. */
  public @Nullable Long rows() {
    return estimate.rows();
  }

  /** Returns the share of the rows in percent that the conditions leave, or null. */
  public @Nullable Double filtered() {
    return estimate.filtered();
  }

  /** Returns the same access with what it did. */
  public PlanAccess withActual(Actual counted) {
    return new PlanAccess(
        table,
        alias,
        select,
        access,
        key,
        keyColumns,
        indexColumns,
        possibleKeys,
        condition,
        covering,
        detail,
        estimate,
        source,
        extra,
        Optional.of(counted));
  }

  /**
   * Returns how many times more or fewer rows each loop gave than was estimated, from 1; nothing if
   * it did not run, or if it gave fewer because it was cut short. Less than one row counts as one.
   */
  public Optional<Double> offBy() {
    Long expected = rows();
    if (expected == null || actual.isEmpty() || !actual.get().ran()) {
      return Optional.empty();
    }
    double counted = Math.max(1, actual.get().rowsPerLoop());
    double estimated = Math.max(1, expected);
    if (counted < estimated && actual.get().cutShort()) {
      return Optional.empty();
    }
    return Optional.of(Math.max(counted / estimated, estimated / counted));
  }
}

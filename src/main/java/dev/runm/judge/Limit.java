package dev.runm.judge;

import java.util.Locale;

/** From where on the judge speaks up; each can be set by its name. */
public enum Limit {
  /** An access by index is costly above it, if the statement reads enough. */
  READS_PER_ROW(100, "rows read for each returned; above it: costly"),
  /** Whatever it returns, a statement that reads no more is never costly. */
  READS_AT_LEAST(10_000, "rows read, up to which nothing is costly"),
  /** Unless it is set, what the comment of a table says of its growth counts instead. */
  SMALL_TABLE(100, "rows of a table that may be read whole"),
  /** Below it nothing is said of sorts, temporary tables, subqueries and the like. */
  ADVICE(1_000, "rows read, from which advice is given"),
  /** Applies to a sort. */
  SORTED(1_000, "rows of a sort, from which it is mentioned"),
  /** Applies to a temporary table. */
  STORED(1_000, "rows put into a temporary table, likewise"),
  /** Applies to OFFSET. */
  SKIPPED(1_000, "rows skipped by OFFSET, likewise"),
  /** Applies to SELECT ... FOR UPDATE and FOR SHARE, UPDATE and DELETE. */
  LOCKED(100, "rows locked, likewise"),
  /** Applies to what LOCKED applies to. */
  LOCKED_PER_ROW(10, "and so many for each returned or changed"),
  /** An index with more added columns is too wide to be advised. */
  ADDED_COLUMNS(3, "columns that an index is advised to hold besides"),
  /** Either way. */
  ESTIMATE_OFF(10, "times an estimate may differ from what came");

  private final long usual;
  private final String words;

  Limit(long usual, String words) {
    this.usual = usual;
    this.words = words;
  }

  /** Returns the name that it is set by, such as {@code reads-per-row}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what counts where nothing is set. */
  public long usual() {
    return usual;
  }

  /** Returns what it limits. */
  public String words() {
    return words;
  }
}

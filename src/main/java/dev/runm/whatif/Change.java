package dev.runm.whatif;

import java.util.List;
import java.util.Optional;

/** Something to try with an index. */
public sealed interface Change {
  /**
   * An index that is not there.
   *
   * @param index its name; one is made up if there is none
   */
  record Add(Optional<String> index, String table, List<KeyPart> columns) implements Change {}

  /**
   * An index that statements are to do without.
   *
   * @param table its table, which need be named only where several have an index of that name
   */
  record Hide(String index, Optional<String> table) implements Change {
    boolean names(TriedIndex tried) {
      return tried.isNamed(index) && table.map(tried.table()::equalsIgnoreCase).orElse(true);
    }
  }

  /**
   * Reads {@code INDEX ON table (columns)}, {@code ON table (columns)} or {@code table (columns)}.
   *
   * @throws dev.runm.error.UsageException saying what is wrong with it
   */
  static Change with(String text) {
    return ChangeText.add(text);
  }

  /**
   * Reads {@code INDEX} or {@code INDEX ON table}.
   *
   * @throws dev.runm.error.UsageException saying what is wrong with it
   */
  static Change without(String text) {
    return ChangeText.hide(text);
  }
}

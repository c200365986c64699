package dev.runm.whatif;

import dev.runm.session.Quoted;
import java.util.Optional;

/**
 * A column of an index.
 *
 * @param length how many letters or bytes of it are in the index; all of them if there is none
 */
public record KeyPart(String column, Optional<Integer> length, boolean descending) {
  /** Returns it as SQL has it. */
  @Override
  public String toString() {
    return column
        + length.map(letters -> "(" + letters + ")").orElse("")
        + (descending ? " DESC" : "");
  }

  /** Returns it with its name in quotes. */
  String quoted() {
    return Quoted.name(column) + toString().substring(column.length());
  }
}

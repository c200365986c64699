package dev.runm.whatif;

import dev.runm.query.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A SELECT, UPDATE or DELETE of a statement, and the tables that it names itself. */
final class QueryBlock {
  private final int hintPlace;
  private final Optional<SqlToken> hint;
  private final List<TableReference> tables = new ArrayList<>();

  /**
   * @param hintPlace behind the keyword, where MySQL looks for a hint
   * @param hint the one that is there
   */
  QueryBlock(int hintPlace, Optional<SqlToken> hint) {
    this.hintPlace = hintPlace;
    this.hint = hint;
  }

  int hintPlace() {
    return hintPlace;
  }

  Optional<SqlToken> hint() {
    return hint;
  }

  List<TableReference> tables() {
    return tables;
  }
}

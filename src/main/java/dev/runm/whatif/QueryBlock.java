package dev.runm.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A SELECT, UPDATE or DELETE of a statement, and the tables that it names itself. */
final class QueryBlock {
  private final int hintPlace;
  private final Optional<Token> hint;
  private final List<TableReference> tables = new ArrayList<>();

  /**
   * @param hintPlace behind the keyword, where MySQL looks for a hint
   * @param hint the one that is there
   */
  QueryBlock(int hintPlace, Optional<Token> hint) {
    this.hintPlace = hintPlace;
    this.hint = hint;
  }

  int hintPlace() {
    return hintPlace;
  }

  Optional<Token> hint() {
    return hint;
  }

  List<TableReference> tables() {
    return tables;
  }
}

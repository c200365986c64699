package dev.runm.indexes;

import java.util.Locale;

/** How a command uses an index, by what is read of it, least first. */
enum How {
  /** Rows of its table are inserted, deleted, or changed in its columns; nothing is found by it. */
  WRITE('w', "written only"),
  /** One row by a whole unique key. */
  ROW('e', "one row by a unique key: const, eq_ref"),
  /** All rows of one key, or of the start of one. */
  REF('r', "rows of one key: ref"),
  /** Keys between two bounds, or several of them. */
  RANGE('g', "range"),
  /** Key after key from one end of the index: all there are, or as many as a limit wants. */
  WHOLE('i', "from one end on: index");

  private final char letter;
  private final String words;

  How(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  char letter() {
    return letter;
  }

  String words() {
    return words;
  }

  String code() {
    return switch (this) {
      case WRITE -> "write";
      case ROW -> "eq_ref";
      case WHOLE -> "index";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** Returns how MySQL's access type reads the index that it names. */
  static How of(String access) {
    return switch (access) {
      case "const", "eq_ref", "system", "unique_subquery" -> ROW;
      case "range", "index_merge" -> RANGE;
      case "index" -> WHOLE;
      default -> REF;
    };
  }
}

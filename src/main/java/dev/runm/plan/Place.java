package dev.runm.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a statement a table is read: in which query block, told by the way down to it from the
 * statement or from a numbered subquery, and there by which name and index.
 */
record Place(List<String> block, String alias, String index) {
  static final List<String> STATEMENT = List.of();

  /** What the table is called here that takes the rows of several query blocks. */
  static final String UNION = "<union>";

  /** What a table is called here that a function makes; the server's tree does not name it. */
  static final String FUNCTION = "<function>";

  private static final String NO_INDEX = "";
  private static final String MADE_INDEX = "<auto";

  /** Names differ for the indexes that the server makes itself. */
  static Place of(List<String> block, String alias, @Nullable String index) {
    if (index == null) {
      return new Place(block, alias, NO_INDEX);
    }
    return new Place(block, alias, index.startsWith(MADE_INDEX) ? MADE_INDEX : index);
  }

  /** The block of a subquery in an expression, which the server numbers. */
  static List<String> subquery(int number) {
    return List.of("#" + number);
  }

  /** The block whose rows are a table of this one. */
  static List<String> behind(List<String> block, String alias) {
    return inside(block, alias);
  }

  /** One of several blocks whose rows follow one another. */
  static List<String> member(List<String> block, int number) {
    return inside(block, UNION + number);
  }

  private static List<String> inside(List<String> block, String step) {
    List<String> inner = new ArrayList<>(block);
    inner.add(step);
    return List.copyOf(inner);
  }

  /** The same, whatever the block. */
  Place anywhere() {
    return new Place(List.of("*"), alias, index);
  }
}

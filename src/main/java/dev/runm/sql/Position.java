package dev.runm.sql;

/** Says where in a statement something is: line and column, from 1. */
final class Position {
  private Position() {}

  static String of(String text, int at) {
    long line = 1 + text.substring(0, at).chars().filter(letter -> letter == '\n').count();
    int column = at - text.lastIndexOf('\n', at - 1);
    return line == 1 && text.indexOf('\n') < 0
        ? "column " + column
        : "line %d, column %d".formatted(line, column);
  }
}

package dev.runm.explain;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The parameters of a statement as they would be written in SQL. */
final class ParameterList {
  private ParameterList() {}

  static String of(List<Object> parameters) {
    return parameters.stream().map(ParameterList::literal).collect(Collectors.joining(", "));
  }

  private static String literal(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
    }
    return value == null
        ? "NULL"
        : "'" + value.toString().replace("\\", "\\\\").replace("'", "''") + "'";
  }
}

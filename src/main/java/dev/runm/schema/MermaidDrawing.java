package dev.runm.schema;

import java.util.ArrayList;
import java.util.List;

/** Writes an erDiagram of Mermaid. Its words take letters, digits and _; the rest becomes _. */
final class MermaidDrawing implements Drawing {
  private static final String BEGINNING = "erDiagram";

  @Override
  public String beginning() {
    return BEGINNING;
  }

  @Override
  public String text(Schema schema) {
    StringBuilder text = new StringBuilder(BEGINNING);
    for (Table table : schema.tables()) {
      text.append("\n  ").append(entity(table.name())).append(" {");
      table.columns().forEach(column -> text.append("\n    ").append(attribute(table, column)));
      text.append("\n  }");
    }
    for (Table table : schema.tables()) {
      for (Reference reference : table.references()) {
        text.append("\n  ").append(relation(table, reference));
      }
    }
    return text.toString();
  }

  private static String attribute(Table table, ColumnRow column) {
    List<String> keys = new ArrayList<>();
    if (table.isPrimary(column)) {
      keys.add("PK");
    }
    if (table.reference(column.name()).isPresent()) {
      keys.add("FK");
    }
    if (!table.isPrimary(column) && table.isUnique(column.name())) {
      keys.add("UK");
    }
    String comment = column.comment().isEmpty() ? "" : " " + quoted(column.comment());
    return "%s %s %s"
            .formatted(word(column.type()), word(column.name()), String.join(", ", keys))
            .strip()
        + comment;
  }

  /** Many rows to one; at most one to one where the column is unique; or to none where it may. */
  private static String relation(Table table, Reference reference) {
    boolean nullable =
        table.columns().stream()
            .anyMatch(column -> column.name().equals(reference.column()) && column.isNullable());
    return "%s %s--%s %s : %s"
        .formatted(
            entity(reference.table()),
            table.isUnique(reference.column()) ? "|o" : "}o",
            nullable ? "o|" : "||",
            entity(reference.target()),
            quoted(reference.column()));
  }

  /** A type such as {@code decimal(12,6) unsigned} is one word there. */
  private static String word(String text) {
    String word = text.replaceAll("[^\\p{Alnum}()]+", "_").replaceAll("_$", "");
    return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "_" + word : word;
  }

  private static String entity(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_]*") ? name : quoted(name);
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[\"%\\\\\\p{Cntrl}]", "'") + '"';
  }
}

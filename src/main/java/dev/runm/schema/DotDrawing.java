package dev.runm.schema;

import java.util.List;

/**
 * Writes a digraph of Graphviz: a box for each table, and an arrow from each reference's column.
 */
final class DotDrawing implements Drawing {
  private static final String BEGINNING = "digraph schema {";

  @Override
  public String beginning() {
    return BEGINNING;
  }

  @Override
  public String text(Schema schema) {
    StringBuilder text = new StringBuilder(BEGINNING);
    text.append("\n  rankdir=LR; nodesep=0.3; ranksep=0.9; labeljust=l;");
    text.append("\n  fontname=\"Helvetica\"; fontsize=11;");
    text.append("\n  node [shape=plain, fontname=\"Helvetica\", fontsize=10];");
    text.append("\n  edge [color=\"#5b6b7b\", arrowsize=0.7];");
    List<Chapter> chapters = Chapter.of(schema);
    for (int i = 0; i < chapters.size(); i++) {
      text.append("\n  subgraph cluster_").append(i + 1).append(" {");
      text.append("\n    label=").append(quoted(chapters.get(i).question()));
      text.append("; color=\"#b8c2cc\"; style=rounded;");
      chapters.get(i).tables().forEach(table -> text.append("\n    ").append(node(table)));
      text.append("\n  }");
    }
    for (Reference reference : schema.references()) {
      text.append("\n  ").append(edge(reference));
    }
    return text.append("\n}").toString();
  }

  private static String node(Table table) {
    StringBuilder label = new StringBuilder();
    label.append(
        "<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" color=\"#8c99a6\" cellpadding=\"4\">");
    label
        .append("<tr><td bgcolor=\"#e4ebf2\"><b>")
        .append(escaped(table.name()))
        .append("</b></td></tr>");
    for (ColumnRow column : table.columns()) {
      String name = escaped(column.name());
      label
          .append("<tr><td align=\"left\" port=\"")
          .append(name)
          .append("\">")
          .append(table.isPrimary(column) ? "<u>" + name + "</u>" : name)
          .append("&nbsp;&nbsp;<font color=\"#6b7785\">")
          .append(escaped(column.type()))
          .append("</font></td></tr>");
    }
    return quoted(table.name()) + " [label=" + label.append("</table>>];");
  }

  private static String edge(Reference reference) {
    return "%s:%s:e -> %s:%s:w;"
        .formatted(
            quoted(reference.table()),
            quoted(reference.column()),
            quoted(reference.target()),
            quoted(reference.targetColumn()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

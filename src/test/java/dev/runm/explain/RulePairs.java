package dev.runm.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The pairs of statements in {@code rules.txt}, each below a title that starts with the rule; below
 * a statement stands what is found in it.
 */
record RulePairs(List<Pair> pairs) {
  static final Path FILE =
      Path.of(System.getProperty("runm.home"), "src/test/resources/dev/runm/explain/rules.txt");

  /** A statement, and the verdict and findings that are expected of it. */
  record Statement(String sql, List<String> lines) {}

  /** A statement that breaks the rule, then one that does not. */
  record Pair(String schema, String title, List<Statement> statements) {
    String rule() {
      return title.substring(0, title.indexOf(':'));
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static RulePairs read() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    String schema = "";
    for (String block : Files.readString(FILE).strip().split("\n\n+")) {
      if (block.startsWith("= ")) {
        schema = block.substring(2);
      } else {
        pairs.add(pair(schema, block.lines().toList()));
      }
    }
    return new RulePairs(pairs);
  }

  private static Pair pair(String schema, List<String> lines) {
    List<Statement> statements = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("  ")) {
        statements.get(statements.size() - 1).lines().add(line.strip());
      } else {
        statements.add(new Statement(line, new ArrayList<>()));
      }
    }
    return new Pair(schema, lines.get(0).substring(2), statements);
  }

  /** Returns the statements in one schema. */
  List<String> statements(String schema) {
    return pairs.stream()
        .filter(pair -> pair.schema().equals(schema))
        .flatMap(pair -> pair.statements().stream())
        .map(Statement::sql)
        .toList();
  }

  /** Writes the file anew with what was seen, by schema and statement. */
  void write(BiFunction<String, String, List<String>> seen) throws IOException {
    List<String> lines = new ArrayList<>();
    String schema = "";
    for (Pair pair : pairs) {
      if (!pair.schema().equals(schema)) {
        schema = pair.schema();
        lines.add("= " + schema);
        lines.add("");
      }
      lines.add("# " + pair.title());
      for (Statement statement : pair.statements()) {
        lines.add(statement.sql());
        seen.apply(schema, statement.sql()).forEach(line -> lines.add("  " + line));
      }
      lines.add("");
    }
    Files.writeString(FILE, String.join("\n", lines));
  }
}

package dev.runm.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a text that was typed at once, or a text without any.
 *
 * @param text of its lines and of the comments behind them
 * @param first the number of the line that it begins in
 * @param behind the statements that follow
 */
record TypedPart(String text, int first, List<Statement> statement, List<Statement> behind) {
  /** Returns the parts of a text; the comments that it begins with belong to the first. */
  static List<TypedPart> of(String text, List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of(new TypedPart(text, 1, List.of(), List.of()));
    }
    List<String> lines = text.lines().toList();
    List<TypedPart> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < statements.size(); i++) {
      List<Statement> behind = statements.subList(i + 1, statements.size());
      int to = behind.isEmpty() ? lines.size() : behind.get(0).line().number() - 1;
      parts.add(
          new TypedPart(
              String.join("\n", lines.subList(from, to)),
              statements.get(i).line().number(),
              statements.subList(i, i + 1),
              behind));
      from = to;
    }
    return parts;
  }
}

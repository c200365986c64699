package dev.runm.completion;

import dev.runm.shell.Word;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Names of objects. Where many begin with what is typed, they are offered part by part, as folders
 * are: {@code east-row1-} before {@code east-row1-rack1-node1}. So a name among a million is a few
 * keys away, and each answer reads only the rows that it shows.
 */
@Component
class ObjectNames {
  /** So many names are listed as they are. */
  private static final int FEW = 40;

  /** Parts are asked for one after the other; then it is enough. */
  private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private static final String MARKS = "-/";
  private static final String LAST_LETTER = new String(Character.toChars(0x10FFFF));

  private final Beside beside;

  ObjectNames(Beside beside) {
    this.beside = beside;
  }

  /**
   * Returns names, or their next parts.
   *
   * @param id the statement that lists them
   * @param type the code of their object type
   */
  List<Word> of(String id, String type, String description, String prefix, int most) {
    return beside
        .ask(
            (statements, connection) -> {
              List<Word> few =
                  whole(
                      statements.rows(connection, id, parameters(type, prefix, FEW + 1)),
                      description);
              if (few.size() <= FEW) {
                return few;
              }
              List<Word> parts =
                  few.stream().anyMatch(word -> end(word.text(), prefix) < word.text().length())
                      ? parts(statements, connection, type, prefix, most)
                      : List.of();
              return parts.stream().anyMatch(part -> !part.whole())
                  ? parts
                  : whole(
                      statements.rows(connection, id, parameters(type, prefix, most + 1)),
                      description);
            })
        .orElse(List.of());
  }

  private static List<Word> whole(List<List<String>> rows, String description) {
    return rows.stream()
        .map(row -> new Word(row.get(0), description.isEmpty() ? row.get(1) : description))
        .toList();
  }

  private static List<Word> parts(
      Beside.Statements statements, Connection connection, String type, String prefix, int most)
      throws SQLException {
    List<Word> parts = new ArrayList<>();
    long begin = System.nanoTime();
    String after = "";
    while (parts.size() <= most) {
      if (System.nanoTime() - begin > ENOUGH_NANOS) {
        parts.add(Word.more(prefix));
        return parts;
      }
      Map<String, Object> parameters =
          Map.of("type", type, "pattern", Patterns.startingWith(prefix), "after", after);
      List<List<String>> next = statements.rows(connection, "nameAfter", parameters);
      if (next.isEmpty()) {
        return parts;
      }
      String name = next.get(0).get(0);
      int end = end(name, prefix);
      boolean whole = end == name.length();
      String part = whole ? name : name.substring(0, end + 1);
      parts.add(new Word(part, "", whole));
      after = whole ? name : part + LAST_LETTER;
    }
    return parts;
  }

  /** Returns where the part of a name ends that goes on with the prefix. */
  private static int end(String name, String prefix) {
    int end = prefix.length();
    while (end < name.length() && MARKS.indexOf(name.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static Map<String, Object> parameters(String type, String prefix, int most) {
    return Map.of("type", type, "pattern", Patterns.startingWith(prefix), "most", most);
  }
}

package dev.runm.completion;

import dev.runm.shell.FileWords;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tables, columns and indexes of the session's schema. */
@Component
class SchemaWords {
  private static final Pattern IN_COLUMNS =
      Pattern.compile("(?is).*\\bON\\s+`?(?<table>\\w+)`?\\s*\\([^)]*");
  private static final Pattern AT_TABLE = Pattern.compile("(?is).*\\bON\\s+`?\\w*");

  /** A short name is looked up in so many tables at most. */
  private static final int MOST_MEANT = 6;

  private final Beside beside;

  SchemaWords(Beside beside) {
    this.beside = beside;
  }

  List<Word> tables() {
    return beside.rows("tables", Map.of()).stream()
        .map(row -> new Word(row.get(0), row.get(1)))
        .toList();
  }

  /** Returns the columns of a table, each with {@code before} in front of it. */
  List<Word> columns(String table, String before) {
    return beside.rows("columns", Map.of("table", table)).stream()
        .map(
            row ->
                new Word(
                    before + row.get(1),
                    row.get(3).isEmpty() ? row.get(2) : row.get(2) + ", " + row.get(3)))
        .toList();
  }

  /** Returns the columns of any table that begin so, once there is a letter of them. */
  List<Word> columnsBeginning(Typed typed) {
    return typed.prefix().isEmpty()
        ? List.of()
        : beside
            .rows(
                "columnsBeginning",
                Map.of("pattern", Patterns.startingWith(typed.prefix()), "most", typed.most() + 1))
            .stream()
            .map(row -> new Word(row.get(0), "in " + row.get(1)))
            .toList();
  }

  /** Returns the tables that a name may be short for: by their initials, or by how they begin. */
  List<String> tablesBy(String name) {
    List<String> tables = tables().stream().map(Word::text).toList();
    return Stream.<Predicate<String>>of(
            name::equalsIgnoreCase,
            table -> initials(table).equalsIgnoreCase(name),
            table -> table.regionMatches(true, 0, name, 0, name.length()))
        .map(meant -> tables.stream().filter(meant).limit(MOST_MEANT).toList())
        .filter(meant -> !meant.isEmpty() && !name.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String initials(String table) {
    return Stream.of(table.split("_"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1))
        .collect(Collectors.joining());
  }

  List<Word> indexes() {
    return indexes(table -> true);
  }

  List<Word> indexes(Predicate<String> ofTable) {
    return beside.rows("indexes", Map.of()).stream()
        .filter(row -> ofTable.test(row.get(1)))
        .map(row -> new Word(row.get(0), "on %s (%s)".formatted(row.get(1), row.get(2))))
        .toList();
  }

  List<Word> tablesAndIndexes(Typed typed) {
    return typed.before().contains("--matrix")
        ? FileWords.beginningWith(typed.prefix(), Set.of(".rsh"))
        : Stream.concat(tables().stream(), indexes().stream()).toList();
  }

  /**
   * Returns what goes on with a change of an index: {@code ix ON table (columns)}. It may stand in
   * several words, or in one in quotes; with what stands before it in that one it is offered.
   */
  List<Word> change(Typed typed) {
    int begin = Math.max(0, typed.before().size() - 4);
    String words = String.join(" ", typed.before().subList(begin, typed.before().size()));
    String text = words + " " + typed.prefix();
    int last = Math.max(typed.prefix().lastIndexOf(' '), lastOf(typed.prefix()));
    String head = typed.prefix().substring(0, last + 1);
    Matcher columns = IN_COLUMNS.matcher(text);
    if (columns.matches()) {
      return columns(columns.group("table"), head).stream()
          .map(word -> new Word(word.text(), word.description(), false))
          .toList();
    }
    if (AT_TABLE.matcher(text).matches()) {
      return tables().stream()
          .map(word -> new Word(head + word.text(), word.description(), head.isEmpty()))
          .toList();
    }
    String before = typed.before().get(typed.before().size() - 1).toLowerCase(Locale.ROOT);
    boolean first = before.matches("hide|drop|add|reset|--with|--without");
    boolean fresh = before.matches("add|--with");
    if (first && head.isEmpty()) {
      return fresh ? List.of() : indexes();
    }
    return List.of(new Word(head + "ON", "the table of the index", head.isEmpty()));
  }

  private static int lastOf(String text) {
    return Math.max(text.lastIndexOf('('), text.lastIndexOf(','));
  }
}

package dev.runm.completion;

import dev.runm.query.SqlTokens;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What may come next in a statement: tables behind FROM, columns of the tables that it names, their
 * other names, indexes behind FORCE INDEX, and the keywords and functions that may stand there.
 */
@Component
class StatementWords {
  private final SchemaWords schema;

  StatementWords(SchemaWords schema) {
    this.schema = schema;
  }

  List<Word> of(Typed typed) {
    if (SqlTokens.endsInside(typed.ahead())) {
      return List.of();
    }
    StatementText ahead = StatementText.of(typed.ahead());
    if (ahead.isEmpty()) {
      return SqlWords.verbs();
    }
    Map<String, String> tables = StatementText.of(typed.ahead() + " " + typed.behind()).tables();
    String prefix = typed.prefix();
    int point = prefix.lastIndexOf('.');
    if (point >= 0) {
      return columns(tables, prefix.substring(0, point), prefix.substring(0, point + 1));
    }
    String indexed = ahead.indexedTable();
    if (!indexed.isEmpty()) {
      String table = tables.getOrDefault(indexed, indexed);
      return schema.indexes(table::equalsIgnoreCase);
    }
    SqlWords words = new SqlWords(ahead, prefix);
    List<Word> next = next(ahead, words, tables, typed);
    boolean understood =
        prefix.isEmpty()
            || next.stream()
                .anyMatch(word -> word.text().regionMatches(true, 0, prefix, 0, prefix.length()));
    return understood ? next : words.all();
  }

  private List<Word> next(
      StatementText ahead, SqlWords words, Map<String, String> tables, Typed typed) {
    if (words.isBehindWord()) {
      return words.behindWord();
    }
    if (ahead.wantsTable()) {
      return Stream.concat(schema.tables().stream(), words.tables().stream()).toList();
    }
    if (ahead.endsInTable()) {
      return words.behindTable();
    }
    if (ahead.endsInValue()) {
      return words.behindValue();
    }
    List<Word> next = new ArrayList<>();
    next.addAll(tables.isEmpty() ? schema.columnsBeginning(typed) : columns(tables));
    next.addAll(words.values());
    next.addAll(words.functions());
    return next;
  }

  /** Before FROM is typed, another name may be that of any table that it is short for. */
  private List<Word> columns(Map<String, String> tables, String named, String before) {
    String name = named.replace("`", "");
    Collection<String> meant =
        tables.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .limit(1)
            .toList();
    if (meant.isEmpty()) {
      meant = tables.isEmpty() ? schema.tablesBy(name) : List.of(name);
    }
    return columns(meant, before);
  }

  private List<Word> columns(Collection<String> tables, String before) {
    boolean several = tables.size() > 1;
    List<Word> words = new ArrayList<>();
    Collection<String> known = new TreeSet<>();
    for (String table : tables) {
      schema.columns(table, before).stream()
          .filter(word -> known.add(word.text()))
          .map(word -> several ? new Word(word.text(), table + ": " + word.description()) : word)
          .forEach(words::add);
    }
    return words;
  }

  /** Tables that go by other names are offered by these, and their columns as well. */
  private List<Word> columns(Map<String, String> tables) {
    List<Word> words = new ArrayList<>(columns(new TreeSet<>(tables.values()), ""));
    tables.forEach(
        (name, table) -> words.add(new Word(name.toLowerCase(Locale.ROOT) + ".", table, false)));
    return words;
  }
}

package dev.runm.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the tables that a text of SQL names, and what it calls them. */
public final class TableNames {
  /** Words that stand where a table may, and are none without quotes. */
  private static final Set<String> BEFORE_TABLE =
      Set.of(
          "delayed",
          "dual",
          "high_priority",
          "json_table",
          "lateral",
          "low_priority",
          "table",
          "update",
          "with");

  /** How the server alone writes joins. */
  private static final Set<String> OF_SERVER = Set.of("anti", "semi");

  private final List<SqlToken> words;
  private final boolean told;
  private final List<NamedTable> tables = new ArrayList<>();
  private final Set<String> common = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** For each bracket around a word: whether commas separate tables there. */
  private final Deque<Boolean> lists = new ArrayDeque<>(List.of(false));

  private boolean expected;
  private int at;

  private TableNames(String sql, boolean told) {
    this.words =
        SqlTokens.of(sql).stream().filter(each -> each.kind() != SqlToken.Kind.HINT).toList();
    this.told = told;
  }

  /** Returns what a statement names as its writer has it. */
  public static List<NamedTable> in(String sql) {
    return new TableNames(sql, false).read();
  }

  /**
   * Returns what a statement names as the server repeats it: each table with its schema, so that a
   * name without one is no table's; and with joins in the place of commas.
   */
  public static List<NamedTable> told(String sql) {
    return new TableNames(sql, true).read();
  }

  /** Whether what goes on with the text is the name of a table, as behind FROM. */
  public static boolean isNextIn(String sql) {
    TableNames names = new TableNames(sql, false);
    names.read();
    return names.expected;
  }

  private List<NamedTable> read() {
    while (at < words.size()) {
      if (expected && isName(word()) && !isReserved(word())) {
        table();
      } else {
        pass(word());
        at++;
      }
    }
    tables.removeIf(table -> table.schema() == null && (told || common.contains(table.table())));
    return tables;
  }

  private void pass(SqlToken word) {
    if (word.is('(')) {
      lists.push(expected);
    } else if (word.is(')')) {
      expected = false;
      if (lists.size() > 1) {
        lists.pop();
      }
    } else if (word.is(',')) {
      expected = !told && lists.getFirst();
    } else if (word.kind() != SqlToken.Kind.WORD) {
      expected = false;
    } else if (begins(word)) {
      if (word.is("from", "update", "using")) {
        list(true);
      }
      expected = true;
    } else if (ends(word)) {
      list(false);
      expected = false;
    } else if (!word.is("ignore", "low_priority", "high_priority", "delayed", "lateral")) {
      nameBefore(word);
      expected = false;
    }
  }

  /** Whether tables are named behind a word. */
  private boolean begins(SqlToken word) {
    if (word.is("update")) {
      return at == 0 || !words.get(at - 1).is("for", "key");
    }
    if (word.is("using")) {
      return lists.size() == 1
          && at + 1 < words.size()
          && !words.get(at + 1).is('(')
          && words.stream().anyMatch(other -> other.is("delete"));
    }
    if (word.is("straight_join")) {
      return at > 0 && !words.get(at - 1).is("select", "distinct", "distinctrow", "all");
    }
    return word.is("from", "join", "into", "table") || at == 0 && word.is("insert", "replace");
  }

  /** Whether no more tables are named in the list that is being read. */
  private static boolean ends(SqlToken word) {
    return word.is(
        "select", "set", "where", "group", "order", "having", "limit", "window", "duplicate");
  }

  private void list(boolean now) {
    lists.pop();
    lists.push(now);
  }

  /** A name before {@code AS (}, or with columns in brackets, is that of a common table. */
  private void nameBefore(SqlToken word) {
    if (!word.is("as") || at + 1 >= words.size() || !words.get(at + 1).is('(')) {
      return;
    }
    int name = at - 1;
    if (name > 0 && words.get(name).is(')')) {
      while (name > 0 && !words.get(name).is('(')) {
        name--;
      }
      name--;
    }
    if (name >= 0 && isName(words.get(name))) {
      common.add(words.get(name).text());
    }
  }

  private void table() {
    expected = false;
    String name = take();
    String schema = null;
    if (sees('.') && at + 1 < words.size()) {
      at++;
      schema = name;
      name = take();
    }
    if (sees('.')) {
      return; // a column
    }
    if (at < words.size() && word().is("partition")) {
      while (at < words.size() && !sees(')')) {
        at++;
      }
      at++;
    }
    String alias = alias();
    tables.add(new NamedTable(schema, name, alias == null ? name : alias));
  }

  private @Nullable String alias() {
    if (at < words.size() && word().is("as")) {
      at++;
    }
    return at < words.size() && isName(word()) && !isReserved(word()) ? take() : null;
  }

  private static boolean isName(SqlToken word) {
    return word.names() || word.kind() == SqlToken.Kind.DOUBLE_QUOTED;
  }

  private boolean isReserved(SqlToken word) {
    String text = word.text().toLowerCase(Locale.ROOT);
    return word.kind() == SqlToken.Kind.WORD
        && (BEFORE_TABLE.contains(text)
            || Keywords.mayFollowTable(text)
            || told && OF_SERVER.contains(text));
  }

  private SqlToken word() {
    return words.get(at);
  }

  private String take() {
    return words.get(at++).text();
  }

  private boolean sees(char sign) {
    return at < words.size() && word().is(sign);
  }
}

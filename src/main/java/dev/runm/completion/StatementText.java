package dev.runm.completion;

import dev.runm.query.Keywords;
import dev.runm.query.NamedTable;
import dev.runm.query.SqlToken;
import dev.runm.query.SqlToken.Kind;
import dev.runm.query.SqlTokens;
import dev.runm.query.TableNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A statement that is being typed, as far as completion must understand it. */
record StatementText(String text, List<SqlToken> tokens) {
  /** What begins a part of a statement; FROM stands for its joins. */
  private static final Set<String> CLAUSES =
      Set.of(
          "SELECT", "FROM", "JOIN", "ON", "USING", "SET", "VALUES", "WHERE", "GROUP", "HAVING",
          "WINDOW", "ORDER", "LIMIT", "UPDATE", "INTO");

  private static final Set<String> OF_SETS = Set.of("UNION", "EXCEPT", "INTERSECT");

  /** A table with its schema and its other name has so many words and signs. */
  private static final int MOST_OF_TABLE = 5;

  static StatementText of(String text) {
    return new StatementText(
        text, SqlTokens.of(text).stream().filter(token -> token.kind() != Kind.HINT).toList());
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** Returns the last word or sign in capitals, the one before it with 1; nothing for values. */
  String last(int before) {
    return word(tokens.size() - 1 - before);
  }

  private String word(int at) {
    boolean word = at >= 0 && Set.of(Kind.WORD, Kind.SIGN).contains(tokens.get(at).kind());
    return word ? tokens.get(at).text().toUpperCase(Locale.ROOT) : "";
  }

  /** Whether the next word is the name of a table. */
  boolean wantsTable() {
    boolean described = tokens.size() == 1 && tokens.get(0).is("desc", "describe");
    return described || TableNames.isNextIn(text);
  }

  /** Whether a table, perhaps with its other name, stands at the end. */
  boolean endsInTable() {
    int least = Math.max(0, tokens.size() - MOST_OF_TABLE);
    for (int i = tokens.size() - 1; i >= least && mayBeOfTable(tokens.get(i)); i--) {
      if (tokens.get(i).names() && of(text.substring(0, tokens.get(i).start())).wantsTable()) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeOfTable(SqlToken token) {
    return token.is('.')
        || token.is("as")
        || token.names() && !(token.kind() == Kind.WORD && Keywords.mayFollowTable(token.text()));
  }

  /** Whether a value ends the text, so that what follows goes on behind it. */
  boolean endsInValue() {
    SqlToken last = tokens.get(tokens.size() - 1);
    return switch (last.kind()) {
      case WORD -> !Keywords.has(last.text()) || last.is("end", "null", "true", "false");
      case SIGN ->
          last.is(')') || last.is('*') && Set.of("SELECT", ",", ".", "(").contains(last(1));
      default -> true;
    };
  }

  /** Whether the bracket of a function, such as COUNT, ends the text. */
  boolean opensFunction() {
    return last(0).equals("(") && !last(1).isEmpty() && !Keywords.has(last(1));
  }

  /** Returns the tables that the statement names, each by the name that it goes by there. */
  Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    for (NamedTable table : TableNames.in(text)) {
      tables.put(table.alias(), table.table());
    }
    return tables;
  }

  /** Returns the table whose indexes stand next, as behind {@code FORCE INDEX (}; else nothing. */
  String indexedTable() {
    int at = tokens.size() - 1;
    while (at >= 0 && !tokens.get(at).is('(')) {
      if (!tokens.get(at).names() && !tokens.get(at).is(',')) {
        return "";
      }
      at--;
    }
    boolean hint =
        at >= 3
            && tokens.get(at - 1).is("index", "key")
            && tokens.get(at - 2).is("force", "use", "ignore");
    return hint ? tokens.get(at - 3).text() : "";
  }

  /** Returns what the innermost SELECT, or other statement, begins with. */
  String verb() {
    List<String> level = level();
    return level.isEmpty() ? "" : level.get(0);
  }

  /** Returns the part of that statement which is being typed; nothing inside other brackets. */
  String clause() {
    List<String> level = level();
    for (int i = level.size() - 1; i >= 0; i--) {
      if (CLAUSES.contains(level.get(i))) {
        return level.get(i);
      }
    }
    return "";
  }

  /** Whether a CASE has no END yet. */
  boolean isInCase() {
    long begun = tokens.stream().filter(token -> token.is("case")).count();
    return begun > tokens.stream().filter(token -> token.is("end")).count();
  }

  /** Returns the words since the last bracket that is open, without those in brackets of theirs. */
  private List<String> level() {
    List<String> words = new ArrayList<>();
    int depth = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      SqlToken token = tokens.get(i);
      if (token.is(')')) {
        depth++;
      } else if (token.is('(') && --depth < 0) {
        break;
      } else if (depth == 0 && token.kind() == Kind.WORD) {
        if (OF_SETS.contains(word(i))) {
          break;
        }
        words.add(0, word(i));
      }
    }
    return words;
  }
}

package dev.runm.whatif;

import dev.runm.query.SqlToken;
import dev.runm.query.SqlTokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the query blocks of a statement with the tables that each names. */
final class QueryBlocks {
  private static final String[] ENDS_OF_TABLES = {
    "WHERE",
    "GROUP",
    "HAVING",
    "ORDER",
    "LIMIT",
    "WINDOW",
    "FOR",
    "LOCK",
    "INTO",
    "SET",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "DUPLICATE"
  };

  private final List<SqlToken> tokens;
  private final List<QueryBlock> blocks = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private int at;

  /** What is open between two brackets. */
  private static final class Level {
    /** The query that stands here, once its keyword was read. */
    private QueryBlock query;

    /** Where the tables belong that are named here; null outside of a list of tables. */
    private QueryBlock tablesOf;

    private boolean expectsTable;
    private boolean deletes;
  }

  private QueryBlocks(List<SqlToken> tokens) {
    this.tokens = tokens;
    levels.push(new Level());
  }

  static List<QueryBlock> of(String sql) {
    QueryBlocks reader = new QueryBlocks(SqlTokens.of(sql));
    while (reader.at < reader.tokens.size()) {
      reader.next();
    }
    return reader.blocks;
  }

  private void next() {
    SqlToken token = tokens.get(at);
    Level level = levels.peek();
    if (token.is('(')) {
      open(level);
    } else if (token.is(')')) {
      if (levels.size() > 1) {
        levels.pop();
      }
    } else if (token.is("SELECT")) {
      begin(level, token);
    } else if (token.is("UPDATE") && !isAfter("FOR", "KEY", "ON")) {
      begin(level, token);
      expectTables(level);
    } else if (token.is("DELETE") && !isAfter("ON")) {
      begin(level, token);
      level.deletes = true;
    } else if (token.is("FROM") && level.query != null) {
      expectTables(level);
    } else if (level.tablesOf != null) {
      inTables(level, token);
      return;
    }
    at++;
  }

  private void open(Level outer) {
    Level inner = new Level();
    if (outer.expectsTable) {
      inner.tablesOf = outer.tablesOf;
      inner.expectsTable = true;
      outer.expectsTable = false;
    }
    levels.push(inner);
  }

  private void begin(Level level, SqlToken keyword) {
    Optional<SqlToken> hint =
        Optional.of(at + 1)
            .filter(next -> next < tokens.size())
            .map(tokens::get)
            .filter(next -> next.kind() == SqlToken.Kind.HINT);
    level.query = new QueryBlock(keyword.end(), hint);
    level.tablesOf = null;
    level.expectsTable = false;
    level.deletes = false;
    blocks.add(level.query);
  }

  private static void expectTables(Level level) {
    level.tablesOf = level.query;
    level.expectsTable = true;
  }

  private void inTables(Level level, SqlToken token) {
    if (token.is(ENDS_OF_TABLES)) {
      level.tablesOf = null;
      level.expectsTable = false;
    } else if (token.is(',') || token.is("JOIN", "STRAIGHT_JOIN")) {
      level.expectsTable = true;
    } else if (token.is("USING") && level.deletes && !isBefore('(')) {
      // DELETE FROM aliases USING tables
      level.tablesOf.tables().clear();
      level.expectsTable = true;
    } else if (level.expectsTable && token.names()) {
      expected(level, token);
      return;
    }
    at++;
  }

  private void expected(Level level, SqlToken token) {
    if (token.is("LATERAL", "LOW_PRIORITY", "IGNORE", "OJ")) {
      at++;
      return;
    }
    level.expectsTable = false;
    if (isBefore('(')) {
      // JSON_TABLE (…) is no table
      at++;
      return;
    }
    TableReader.Found found = TableReader.read(tokens, at);
    level.tablesOf.tables().add(found.table());
    at = found.next();
  }

  private boolean isAfter(String... keywords) {
    return at > 0 && tokens.get(at - 1).is(keywords);
  }

  private boolean isBefore(char sign) {
    return at + 1 < tokens.size() && tokens.get(at + 1).is(sign);
  }
}

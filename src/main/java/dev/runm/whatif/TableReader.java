package dev.runm.whatif;

import dev.runm.query.Keywords;
import dev.runm.query.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table's name with its partitions, alias and index hints. */
final class TableReader {
  private final List<SqlToken> tokens;
  private int at;

  private TableReader(List<SqlToken> tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** What was read, and the number of the token behind it. */
  record Found(TableReference table, int next) {}

  /** Reads from the token that is the first part of the name. */
  static Found read(List<SqlToken> tokens, int first) {
    TableReader reader = new TableReader(tokens, first);
    TableReference table = reader.table();
    return new Found(table, reader.at);
  }

  private TableReference table() {
    String name = tokens.get(at++).text();
    Optional<String> schema = Optional.empty();
    if (sees('.') && at + 1 < tokens.size()) {
      schema = Optional.of(name);
      name = tokens.get(at + 1).text();
      at += 2;
    }
    if (sees("PARTITION")) {
      at++;
      list();
    }
    String alias = alias().orElse(name);
    List<String> used = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    boolean restricted = false;
    while (sees("USE", "FORCE", "IGNORE") && isIndexWord(at + 1)) {
      boolean ignores = sees("IGNORE");
      at += 2;
      boolean scoped = sees("FOR");
      while (at < tokens.size() && !sees('(')) {
        at++;
      }
      // one that is for ORDER BY or GROUP BY alone leaves other uses of an index open
      List<String> names = list();
      if (ignores) {
        ignored.addAll(names);
      } else if (!scoped) {
        restricted = true;
        used.addAll(names);
      }
    }
    Optional<List<String>> left = restricted ? Optional.of(used) : Optional.empty();
    return new TableReference(schema, name, alias, left, ignored, tokens.get(at - 1).end());
  }

  private Optional<String> alias() {
    if (sees("AS")) {
      at++;
    }
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    SqlToken token = tokens.get(at);
    boolean alias =
        token.kind() == SqlToken.Kind.NAME
            || token.kind() == SqlToken.Kind.WORD && !Keywords.mayFollowTable(token.text());
    if (!alias) {
      return Optional.empty();
    }
    at++;
    return Optional.of(token.text());
  }

  /** Reads names in brackets. */
  private List<String> list() {
    List<String> names = new ArrayList<>();
    while (at < tokens.size()) {
      SqlToken token = tokens.get(at++);
      if (token.is(')')) {
        break;
      }
      if (token.names()) {
        names.add(token.text());
      }
    }
    return names;
  }

  private boolean isIndexWord(int place) {
    return place < tokens.size() && tokens.get(place).is("INDEX", "KEY");
  }

  private boolean sees(String... keywords) {
    return at < tokens.size() && tokens.get(at).is(keywords);
  }

  private boolean sees(char sign) {
    return at < tokens.size() && tokens.get(at).is(sign);
  }
}

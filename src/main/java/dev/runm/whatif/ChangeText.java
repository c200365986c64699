package dev.runm.whatif;

import dev.runm.error.UsageException;
import dev.runm.query.SqlToken;
import dev.runm.query.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is to be tried, as people write it: in words, with or without quoted names. */
final class ChangeText {
  private static final String ADD_ADVICE =
      "an index is written INDEX ON table (columns), such as ix_try ON providers (type_id, id)";
  private static final String HIDE_ADVICE = "an index is written INDEX or INDEX ON table";

  private final String text;
  private final String advice;
  private final List<SqlToken> tokens;
  private int at;

  private ChangeText(String text, String advice) {
    this.text = text;
    this.advice = advice;
    this.tokens = SqlTokens.of(text);
  }

  static Change.Hide hide(String text) {
    ChangeText reader = new ChangeText(text, HIDE_ADVICE);
    String index = reader.name();
    Optional<String> table = reader.skips("ON") ? Optional.of(reader.name()) : Optional.empty();
    reader.end();
    return new Change.Hide(index, table);
  }

  static Change.Add add(String text) {
    ChangeText reader = new ChangeText(text, ADD_ADVICE);
    if (reader.sees("UNIQUE", "FULLTEXT", "SPATIAL")) {
      throw new UsageException(
          "only plain indexes can be tried, not %s: it would bind other sessions too"
              .formatted(reader.tokens.get(0).text()));
    }
    if (reader.skips("INDEX", "KEY") && reader.sees('(')) {
      throw reader.wrong();
    }
    String first = reader.skips("ON") ? null : reader.name();
    String table = first == null || reader.skips("ON") ? reader.name() : null;
    Change.Add add =
        new Change.Add(
            Optional.ofNullable(table == null ? null : first),
            table == null ? first : table,
            reader.columns());
    reader.end();
    return add;
  }

  private List<KeyPart> columns() {
    List<KeyPart> columns = new ArrayList<>();
    expect('(');
    do {
      if (sees('(')) {
        throw new UsageException("only columns can be tried in an index, not expressions: " + text);
      }
      columns.add(column());
    } while (skips(','));
    expect(')');
    return columns;
  }

  private KeyPart column() {
    String name = name();
    Optional<Integer> length = Optional.empty();
    if (skips('(')) {
      length = Optional.of(length());
      expect(')');
    }
    boolean descending = skips("DESC");
    if (!descending) {
      skips("ASC");
    }
    return new KeyPart(name, length, descending);
  }

  private int length() {
    if (at >= tokens.size()) {
      throw wrong();
    }
    String number = tokens.get(at++).text();
    try {
      int length = Integer.parseInt(number);
      if (length > 0) {
        return length;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the one answer for all that is wrong
    }
    throw new UsageException(
        "the length of a column's part is a whole number from 1, not %s: %s"
            .formatted(number, text));
  }

  private String name() {
    if (at < tokens.size() && tokens.get(at).names() && !tokens.get(at).is("ON")) {
      return tokens.get(at++).text();
    }
    throw wrong();
  }

  private void expect(char sign) {
    if (!skips(sign)) {
      throw wrong();
    }
  }

  private void end() {
    skips(';');
    if (at < tokens.size()) {
      throw wrong();
    }
  }

  private boolean sees(String... keywords) {
    return at < tokens.size() && tokens.get(at).is(keywords);
  }

  private boolean sees(char sign) {
    return at < tokens.size() && tokens.get(at).is(sign);
  }

  private boolean skips(String... keywords) {
    boolean there = sees(keywords);
    at += there ? 1 : 0;
    return there;
  }

  private boolean skips(char sign) {
    boolean there = sees(sign);
    at += there ? 1 : 0;
    return there;
  }

  private UsageException wrong() {
    String what =
        text.isBlank()
            ? "an index is missing"
            : at < tokens.size()
                ? "'%s' is not understood at '%s'"
                    .formatted(text, text.substring(tokens.get(at).start()))
                : "'%s' ends too early".formatted(text);
    return new UsageException(what + ": " + advice);
  }
}

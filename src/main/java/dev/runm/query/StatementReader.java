package dev.runm.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;

/** Finds the query blocks of a statement. */
final class StatementReader {
  /** Nested brackets can take a parser very long; then nothing is said. */
  private static final long LONGEST_MILLIS = 1_000;

  /** The older spelling of FOR SHARE, which the parser doesn't know. */
  private static final Pattern LOCK_IN_SHARE_MODE =
      Pattern.compile("(?i)\\bLOCK\\s+IN\\s+SHARE\\s+MODE(?=\\s*(?:[);]|\\z))");

  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> common = new LinkedHashSet<>();

  private StatementReader() {}

  static Query read(String sql) {
    StatementReader reader = new StatementReader();
    try {
      String text = LOCK_IN_SHARE_MODE.matcher(sql).replaceAll("FOR SHARE");
      reader.statement(CCJSqlParserUtil.parse(text, parser -> parser.withTimeOut(LONGEST_MILLIS)));
    } catch (JSQLParserException | RuntimeException notUnderstood) {
      return Query.UNREAD;
    }
    return new Query(List.copyOf(reader.blocks), Set.copyOf(reader.common));
  }

  private void statement(Statement statement) {
    if (statement instanceof Select select) {
      select(select);
    } else if (statement instanceof Insert insert && insert.getSelect() != null) {
      select(insert.getSelect());
      with(insert.getWithItemsList());
    } else if (statement instanceof Update update) {
      BlockReader block = new BlockReader(this::select);
      block.written(update.getTable());
      block.from(update.getFromItem());
      block.joins(update.getStartJoins());
      block.joins(update.getJoins());
      block.condition(update.getWhere());
      add(block, update.getOrderByElements(), update.getLimit());
      with(update.getWithItemsList());
    } else if (statement instanceof Delete delete) {
      BlockReader block = new BlockReader(this::select);
      block.written(delete.getTable());
      block.joins(delete.getJoins());
      block.condition(delete.getWhere());
      add(block, delete.getOrderByElements(), delete.getLimit());
      with(delete.getWithItemsList());
    }
  }

  private void add(BlockReader block, List<?> order, Object limit) {
    blocks.add(block.block(order, limit));
    block.nested();
  }

  private void select(Select select) {
    if (select instanceof PlainSelect plain) {
      BlockReader block = new BlockReader(this::select);
      block.select(plain);
      add(block, plain.getOrderByElements(), plain.getLimit());
    } else if (select instanceof SetOperationList union) {
      BlockReader block = new BlockReader(this::select);
      add(block, union.getOrderByElements(), union.getLimit());
      union.getSelects().forEach(this::select);
    } else if (select instanceof ParenthesedSelect inner && inner.getSelect() != null) {
      select(inner.getSelect());
    }
    with(select.getWithItemsList());
  }

  private void with(List<WithItem<?>> named) {
    if (named != null) {
      named.forEach(item -> common.add(item.getUnquotedAliasName()));
      named.forEach(item -> select(item.getSelect()));
    }
  }
}

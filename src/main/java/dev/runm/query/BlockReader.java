package dev.runm.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.MySQLGroupConcat;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;

/** Collects what one query block asks for. */
final class BlockReader extends ExpressionVisitorAdapter<Void> {
  private static final Set<String> AGGREGATES =
      Set.of("count", "sum", "avg", "min", "max", "bit_and", "bit_or", "bit_xor", "std", "stddev");

  private final Consumer<Select> inner;
  private final List<Select> nested = new ArrayList<>();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final List<String> windows = new ArrayList<>();
  private final List<String> aggregates = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private Optional<String> groupBy = Optional.empty();
  private boolean distinct;
  private boolean locking;

  /**
   * @param inner takes the query blocks that are found inside
   */
  BlockReader(Consumer<Select> inner) {
    this.inner = inner;
  }

  void select(PlainSelect plain) {
    distinct = plain.getDistinct() != null;
    locking = plain.getForMode() != null;
    plain.getSelectItems().forEach(item -> item.getExpression().accept(this, null));
    from(plain.getFromItem());
    joins(plain.getJoins());
    condition(plain.getWhere());
    if (plain.getGroupBy() != null) {
      groupBy = Optional.of(plain.getGroupBy().toString());
    }
    if (plain.getHaving() != null) {
      plain.getHaving().accept(this, null);
    }
    if (plain.getWindowDefinitions() != null) {
      plain.getWindowDefinitions().forEach(window -> windows.add("OVER " + window));
    }
  }

  /** The table of an UPDATE or DELETE. */
  void written(Table table) {
    locking = true;
    if (table != null) {
      from(table);
    }
  }

  void from(FromItem item) {
    if (item instanceof ParenthesedFromItem brackets) {
      from(brackets.getFromItem());
      joins(brackets.getJoins());
    } else if (item instanceof Table table) {
      String name = table.getUnquotedName();
      tables.put(table.getAlias() == null ? name : table.getAlias().getUnquotedName(), name);
    } else if (item != null && item.getAlias() != null) {
      tables.put(item.getAlias().getUnquotedName(), "");
    }
    if (item instanceof ParenthesedSelect select) {
      nested.add(select);
    }
  }

  void joins(Collection<Join> joins) {
    if (joins == null) {
      return;
    }
    for (Join join : joins) {
      from(join.getFromItem());
      join.getOnExpressions().forEach(this::condition);
    }
  }

  void condition(Expression condition) {
    if (condition instanceof AndExpression and) {
      condition(and.getLeftExpression());
      condition(and.getRightExpression());
    } else if (condition != null) {
      conditions.add(condition.toString());
      condition.accept(this, null);
    }
  }

  Block block(Collection<?> order, Object limit) {
    return new Block(
        tables,
        distinct,
        groupBy,
        Optional.ofNullable(order).map(elements -> "ORDER BY " + list(elements)),
        Optional.ofNullable(limit).map(clause -> clause.toString().strip()),
        windows,
        aggregates,
        conditions,
        locking);
  }

  /** Hands over the blocks inside of this one. */
  void nested() {
    nested.forEach(inner);
  }

  private static String list(Collection<?> elements) {
    return elements.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  @Override
  public <S> Void visit(ParenthesedSelect select, S context) {
    nested.add(select);
    return null;
  }

  @Override
  public <S> Void visit(Select select, S context) {
    nested.add(select);
    return null;
  }

  @Override
  public <S> Void visit(AnalyticExpression window, S context) {
    String words = window.toString();
    int over = words.toUpperCase(Locale.ROOT).indexOf(" OVER ");
    if (window.getWindowName() == null && over >= 0) {
      windows.add(words.substring(over + 1));
    }
    return super.visit(window, context);
  }

  @Override
  public <S> Void visit(Function function, S context) {
    if (AGGREGATES.contains(function.getName().toLowerCase(Locale.ROOT))) {
      aggregates.add(function.toString());
    }
    return super.visit(function, context);
  }

  @Override
  public <S> Void visit(MySQLGroupConcat function, S context) {
    aggregates.add(function.toString());
    return super.visit(function, context);
  }
}

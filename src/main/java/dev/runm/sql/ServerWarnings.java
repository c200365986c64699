package dev.runm.sql;

import dev.runm.output.Figures;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps what the server warns of when it runs a statement that was typed: the next statement on the
 * connection makes it forget. The driver asks for them only where the server said that there are
 * some. Comes before others that look at statements, which may send some of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Intercepts({
  @Signature(
      type = StatementHandler.class,
      method = "query",
      args = {Statement.class, ResultHandler.class}),
  @Signature(
      type = StatementHandler.class,
      method = "update",
      args = {Statement.class})
})
class ServerWarnings implements Interceptor {
  private static final int MOST = 10;

  /** The server says so of a statement that runm has ended, having rows enough. */
  private static final int INTERRUPTED = 1317;

  /** What EXPLAIN leaves each time: the statement as the optimizer has rewritten it. */
  private static final int REWRITTEN = 1003;

  private final List<String> kept = new ArrayList<>();
  private boolean wanted;

  /**
   * Runs the one statement that was typed. Where it is measured for somebody else, nothing is
   * asked.
   *
   * @param tried whether it is
   */
  <T> T during(boolean tried, Supplier<T> statement) {
    kept.clear();
    wanted = !tried;
    try {
      return statement.get();
    } finally {
      wanted = false;
    }
  }

  /** The same for one that returns nothing. */
  void during(boolean tried, Runnable statement) {
    during(
        tried,
        () -> {
          statement.run();
          return true;
        });
  }

  /** Returns lines for the reader: how many there are, then each; none where there are none. */
  List<String> lines() {
    if (kept.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(Figures.count(kept.size(), "warnings") + ":");
    lines.addAll(kept.subList(0, Math.min(MOST, kept.size())));
    if (kept.size() > MOST) {
      lines.add("… and %,d more".formatted(kept.size() - MOST));
    }
    return lines;
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof StatementHandler && wanted ? Interceptor.super.plugin(target) : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    Object result = invocation.proceed();
    keep((Statement) invocation.getArgs()[0]);
    return result;
  }

  private void keep(Statement statement) throws SQLException {
    for (SQLWarning one = statement.getWarnings(); one != null; one = one.getNextWarning()) {
      if (one.getErrorCode() != INTERRUPTED && one.getErrorCode() != REWRITTEN) {
        kept.add("%d: %s".formatted(one.getErrorCode(), one.getMessage()));
      }
    }
  }
}

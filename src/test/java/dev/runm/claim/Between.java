package dev.runm.claim;

import dev.runm.session.ReloadableMappers;
import dev.runm.testing.TestShell;
import java.sql.Connection;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/** Does something else just before a statement of the program is sent, each time up to a number. */
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "prepare",
        args = {Connection.class, Integer.class}))
final class Between implements Interceptor {
  private final String start;
  private final int times;
  private final Runnable action;
  private int seen;

  private Between(String start, int times, Runnable action) {
    this.start = start;
    this.times = times;
    this.action = action;
  }

  /**
   * Before statements of {@code shell} that start so, runs {@code action}, no more often than
   * {@code times}. Lasts until the mappers are reloaded.
   */
  static Between before(TestShell shell, String start, int times, Runnable action) {
    Between between = new Between(start, times, action);
    shell.bean(ReloadableMappers.class).getConfiguration().addInterceptor(between);
    return between;
  }

  /** Returns how often such a statement was sent. */
  int seen() {
    return seen;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    StatementHandler handler = (StatementHandler) invocation.getTarget();
    if (handler.getBoundSql().getSql().strip().startsWith(start) && seen++ < times) {
      action.run();
    }
    return invocation.proceed();
  }
}

package dev.runm.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.springframework.stereotype.Component;

/** Remembers the statement that runs now, so that Ctrl-C can cancel it on the server. */
@Component
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "prepare",
        args = {Connection.class, Integer.class}))
public class RunningStatement implements Interceptor {
  private volatile Statement running;
  private volatile boolean cancelled;

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    Statement statement = (Statement) invocation.proceed();
    track(statement);
    return statement;
  }

  /** Leaves alone what is no statement: each wrapping costs time in every statement. */
  @Override
  public Object plugin(Object target) {
    return target instanceof StatementHandler ? Interceptor.super.plugin(target) : target;
  }

  /** Takes note of a statement that does not come from a mapper. */
  public void track(Statement statement) {
    running = statement;
  }

  /** Something that is done with a statement. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws SQLException;
  }

  /**
   * Does something with a statement that does not come from a mapper, amid one that does: that one
   * is tracked again afterwards.
   */
  public <T> T during(Statement statement, Work<T> work) throws SQLException {
    Statement before = running;
    running = statement;
    try {
      return work.get();
    } finally {
      running = before;
    }
  }

  /** Forgets an earlier request to cancel; called before each command line that a user gives. */
  public void reset() {
    running = null;
    cancelled = false;
  }

  /** Cancels the running statement on the server and lets the command know. */
  public void cancel() {
    cancelled = true;
    Statement statement = running;
    if (statement == null) {
      return;
    }
    try {
      statement.cancel();
    } catch (SQLException | RuntimeException alreadyOver) {
      // the driver trips over a statement that is closed at this very moment
      running = null;
    }
  }

  /** Ends the running statement on the server, because no more of its rows are wanted. */
  public void enough() {
    Statement statement = running;
    try {
      if (statement != null) {
        statement.cancel();
      }
    } catch (SQLException alreadyOver) {
      running = null;
    }
  }

  /** Whether the command was asked to stop; long work looks here between statements. */
  public boolean cancelled() {
    return cancelled;
  }
}

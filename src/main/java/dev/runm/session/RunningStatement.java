package dev.runm.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
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
  private static final long LOOK_MILLIS = 20;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private volatile Statement running;
  private volatile boolean cancelled;
  private volatile boolean tooLate;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();

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
    begins();
    try {
      return work.get();
    } finally {
      ends();
      running = before;
    }
  }

  /** A statement is sent. */
  void begins() {
    sent.incrementAndGet();
    busy.incrementAndGet();
  }

  /** A statement that was sent is over. */
  void ends() {
    busy.decrementAndGet();
  }

  /** Whether the server's answer is being waited for or read. */
  public boolean isBusy() {
    return busy.get() > 0;
  }

  /** Returns how many statements of commands were sent so far. */
  public long sent() {
    return sent.get();
  }

  /** Forgets an earlier request to cancel; called before each command line that a user gives. */
  public void reset() {
    running = null;
    cancelled = false;
    tooLate = false;
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

  /** Waits so long, or until the command is asked to stop. */
  public void sleep(Duration time) {
    sleep(time, System::nanoTime);
  }

  /** The clock is read once for each look: it may pass the end at any time. */
  void sleep(Duration time, LongSupplier nanoTime) {
    long end = nanoTime.getAsLong() + time.toNanos();
    try {
      for (long left = end - nanoTime.getAsLong();
          left > 0 && !cancelled;
          left = end - nanoTime.getAsLong()) {
        Thread.sleep(Math.min(LOOK_MILLIS, left / NANOS_PER_MILLI + 1));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      cancel();
    }
  }

  /** What was done is committed: a request to cancel that came by now undoes nothing of it. */
  void committed() {
    tooLate = cancelled;
  }

  /** Whether the request to cancel came only when what was done was being committed. */
  public boolean isTooLate() {
    return tooLate;
  }

  /** Whether the command was asked to stop; long work looks here between statements. */
  public boolean cancelled() {
    return cancelled;
  }
}

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

/**
 * Remembers the statement that runs now, so that Ctrl-C can cancel it on the server. A request that
 * comes when nothing runs there, or that the driver forgets because the statement is only on its
 * way, is kept until something has stopped for it.
 */
@Component
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "prepare",
        args = {Connection.class, Integer.class}))
public class RunningStatement implements Interceptor {
  private static final long LOOK_MILLIS = 20;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long AGAIN_MILLIS = 200;

  private volatile Statement running;
  private volatile boolean cancelled;
  private volatile boolean unheard;
  private volatile boolean tooLate;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
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

  /**
   * Keeps a statement from being sent if the command was asked to stop and did not hear of it yet.
   * It hears of it once, so that what it undoes then is sent.
   *
   * @throws SQLException as if the server had ended the statement
   */
  void refuseIfCancelled() throws SQLException {
    if (unheard) {
      unheard = false;
      throw new StatementRefusedException();
    }
  }

  /** A statement is sent. */
  void begins() {
    sent.incrementAndGet();
    if (busy.getAndIncrement() == 0) {
      turn.incrementAndGet();
    }
  }

  /** A statement failed, because of a request to cancel or not: the command hears of it. */
  void failed() {
    unheard = false;
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
    unheard = false;
    tooLate = false;
  }

  /** Cancels the running statement on the server and lets the command know. */
  public void cancel() {
    if (!cancelled) {
      unheard = true;
    }
    cancelled = true;
    int now = turn.get();
    cancelOnServer();
    if (isUnheardBy(now)) {
      Thread insisting = new Thread(() -> insist(now), "cancel");
      insisting.setDaemon(true);
      insisting.start();
    }
  }

  /** The driver cancels nothing while a statement is prepared, or before all of it is sent. */
  private void insist(int now) {
    try {
      Thread.sleep(AGAIN_MILLIS);
      while (isUnheardBy(now)) {
        cancelOnServer();
        Thread.sleep(AGAIN_MILLIS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isUnheardBy(int statement) {
    return unheard && isBusy() && turn.get() == statement;
  }

  private void cancelOnServer() {
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

  /**
   * Whether the command was asked to stop; long work looks here between statements. Who is told so
   * stops, and may still send what that needs.
   */
  public boolean cancelled() {
    boolean told = cancelled;
    if (told) {
      unheard = false;
    }
    return told;
  }
}

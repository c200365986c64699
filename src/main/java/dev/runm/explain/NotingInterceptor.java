package dev.runm.explain;

import dev.runm.judge.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes note of the statements of commands that are not explained, for what may be asked later. */
@Component
@Intercepts({
  @Signature(
      type = StatementHandler.class,
      method = "prepare",
      args = {Connection.class, Integer.class}),
  @Signature(
      type = StatementHandler.class,
      method = "query",
      args = {Statement.class, ResultHandler.class}),
  @Signature(
      type = StatementHandler.class,
      method = "update",
      args = {Statement.class})
})
class NotingInterceptor implements Interceptor {
  private final Capture capture;
  private final ObjectProvider<LastCommand> command;
  private final WorkMeter meter;
  private boolean measured;

  NotingInterceptor(Capture capture, ObjectProvider<LastCommand> command, WorkMeter meter) {
    this.capture = capture;
    this.command = command;
    this.meter = meter;
  }

  @Override
  public Object plugin(Object target) {
    boolean wanted =
        target instanceof StatementHandler && !capture.isOn() && command.getObject().isNoted();
    return wanted ? Interceptor.super.plugin(target) : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    StatementHandler handler = (StatementHandler) invocation.getTarget();
    if (invocation.getMethod().getName().equals("prepare")) {
      note(handler, (Connection) invocation.getArgs()[0]);
      return invocation.proceed();
    }
    return measured ? measured(invocation) : invocation.proceed();
  }

  private Object measured(Invocation invocation) throws Throwable {
    LastCommand last = command.getObject();
    Statement statement = (Statement) invocation.getArgs()[0];
    long begin = System.nanoTime();
    Gauge gauge = Gauge.start(meter, statement.getConnection(), last.isAsked());
    long start = System.nanoTime();
    Object result = invocation.proceed();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    // what the server warns of may be read next; asked for anything else, it forgets that
    boolean warns = result instanceof Number && statement.getWarnings() != null;
    Optional<Work> work = warns ? Optional.empty() : gauge.stop(result, time).work();
    last.cost(time, work, Duration.ofNanos(System.nanoTime() - begin).minus(time));
    return result;
  }

  private void note(StatementHandler handler, Connection connection) throws SQLException {
    LastCommand last = command.getObject();
    String written = handler.getBoundSql().getSql();
    boolean setting = StatementKind.isSetting(written);
    measured = last.hasRoom() && StatementKind.isExplained(written);
    if (setting) {
      return;
    }
    if (!last.hasRoom()) {
      last.countOther();
      return;
    }
    List<Object> parameters = new BoundStatement(connection, written, handler).parameters();
    last.note(
        new NotedStatement(
            CapturingInterceptor.id(handler),
            written,
            parameters,
            Duration.ZERO,
            Optional.empty()));
  }
}

package dev.runm.explain;

import dev.runm.error.UserException;
import dev.runm.session.RunningStatement;
import dev.runm.trace.OptimizerTrace;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.ResultHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees every statement that a mapper sends. While a command is explained it asks for the plan of
 * the same SQL with the same parameters on the same connection, just before the statement runs, and
 * for the work that it was, just after.
 */
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
class CapturingInterceptor implements Interceptor {
  /** Double blanks, unless a quoted text follows in the same line. */
  private static final Pattern BLANKS = Pattern.compile(" {2,}(?=[^'\"]*$)");

  private final Capture capture;
  private final WorkMeter meter;
  private final PlanVersion version;
  private final ObjectProvider<OptimizerTrace> trace;
  private final RunningStatement running;

  CapturingInterceptor(
      Capture capture,
      WorkMeter meter,
      PlanVersion version,
      ObjectProvider<OptimizerTrace> trace,
      RunningStatement running) {
    this.running = running;
    this.trace = trace;
    this.capture = capture;
    this.meter = meter;
    this.version = version;
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof StatementHandler && capture.isOn()
        ? Interceptor.super.plugin(target)
        : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    if (invocation.getMethod().getName().equals("prepare")) {
      StatementHandler handler = (StatementHandler) invocation.getTarget();
      capture.add(handler, recording(handler, (Connection) invocation.getArgs()[0]));
      return invocation.proceed();
    }
    Optional<Recording> recording = capture.of(invocation.getTarget());
    return recording.isPresent() ? measured(invocation, recording.get()) : invocation.proceed();
  }

  /** What runs around other statements, such as one that reads keys, has no counts of its own. */
  private Object measured(Invocation invocation, Recording recording) throws Throwable {
    Depth depth = capture.depth();
    int known = capture.size();
    long asking = System.nanoTime();
    Gauge gauge =
        Gauge.start(
            meter, recording.statement().connection(), depth.analyzes() || recording.hidesReads());
    long start = System.nanoTime();
    Object result = invocation.proceed();
    long end = System.nanoTime();
    if (running.cancelled()) {
      throw new UserException("cancelled"); // some statements end well when they are killed
    }
    Duration elapsed = Duration.ofNanos(end - start).minus(capture.tookAfter(known));
    recording.asking(asking, start);
    recording.ran(
        capture.size() == known ? gauge.stop(result, elapsed) : Run.NONE.lasting(elapsed), depth);
    recording.asking(end);
    return result;
  }

  private Recording recording(StatementHandler handler, Connection connection) throws SQLException {
    version.settle(connection);
    String sent = handler.getBoundSql().getSql();
    BoundStatement statement = new BoundStatement(connection, sent, handler);
    return Recording.of(
        id(handler), trimmed(sent), statement, running, capture.depth(), trace.getObject());
  }

  /** Interceptors may wrap the handler in one another, so the statement is looked for inside. */
  static String id(StatementHandler handler) {
    Object inside = handler;
    while (Proxy.isProxyClass(inside.getClass())) {
      inside = SystemMetaObject.forObject(Proxy.getInvocationHandler(inside)).getValue("target");
    }
    MappedStatement statement =
        (MappedStatement) SystemMetaObject.forObject(inside).getValue("delegate.mappedStatement");
    String[] parts = statement.getId().split("\\.");
    return parts[parts.length - 2] + "." + parts[parts.length - 1];
  }

  /**
   * Drops the blank lines, indentation and double blanks that mapper XML leaves; the words stay.
   */
  static String trimmed(String sql) {
    List<String> lines = sql.lines().filter(line -> !line.isBlank()).toList();
    int indent =
        lines.stream()
            .skip(lines.size() > 1 ? 1 : 0)
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.substring(Math.min(indent, leading(line))).stripTrailing())
        .map(line -> " ".repeat(leading(line)) + BLANKS.matcher(line.strip()).replaceAll(" "))
        .collect(Collectors.joining("\n"));
  }

  private static int leading(String line) {
    return line.length() - line.stripLeading().length();
  }
}

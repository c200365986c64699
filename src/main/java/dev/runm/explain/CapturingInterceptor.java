package dev.runm.explain;

import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.springframework.stereotype.Component;

/**
 * Sees every statement that a mapper sends. While a command is explained it asks for the plan of
 * the same SQL with the same parameters on the same connection, just before the statement runs.
 */
@Component
@Intercepts(
    @Signature(
        type = StatementHandler.class,
        method = "prepare",
        args = {Connection.class, Integer.class}))
class CapturingInterceptor implements Interceptor {
  /** Double blanks, unless a quoted text follows in the same line. */
  private static final Pattern BLANKS = Pattern.compile(" {2,}(?=[^'\"]*$)");

  private final Capture capture;

  CapturingInterceptor(Capture capture) {
    this.capture = capture;
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof StatementHandler && capture.isOn()
        ? Interceptor.super.plugin(target)
        : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    StatementHandler handler = (StatementHandler) invocation.getTarget();
    capture.add(explained(handler, (Connection) invocation.getArgs()[0]));
    return invocation.proceed();
  }

  private static CapturedStatement explained(StatementHandler handler, Connection connection)
      throws java.sql.SQLException {
    String id = id(handler);
    String sql = trimmed(handler.getBoundSql().getSql());
    boolean hasPlan = StatementKind.of(id, sql) == StatementKind.EXPLAINED;
    RecordedParameters parameters = RecordedParameters.of(connection, sql, handler, hasPlan);
    return new CapturedStatement(id, sql, parameters.values(), parameters.plan());
  }

  /** Interceptors may wrap the handler in one another, so the statement is looked for inside. */
  private static String id(StatementHandler handler) {
    MetaObject handlerObject = SystemMetaObject.forObject(handler);
    while (handlerObject.hasGetter("h")) {
      handlerObject = SystemMetaObject.forObject(handlerObject.getValue("h.target"));
    }
    MappedStatement statement =
        (MappedStatement) handlerObject.getValue("delegate.mappedStatement");
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

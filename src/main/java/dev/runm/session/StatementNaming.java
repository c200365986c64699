package dev.runm.session;

import org.apache.ibatis.executor.ErrorContext;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes when a statement runs, and lets errors name it from the start. MyBatis itself notes it only
 * after it has put the SQL together, which may fail, and forgets it when it sets parameters.
 */
@Component
@Intercepts({
  @Signature(
      type = Executor.class,
      method = "query",
      args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
  @Signature(
      type = Executor.class,
      method = "update",
      args = {MappedStatement.class, Object.class})
})
class StatementNaming implements Interceptor {
  private static final String QUERY = "query";

  private final ObjectProvider<LiveConnection> connection;
  private final RunningStatement running;

  StatementNaming(ObjectProvider<LiveConnection> connection, RunningStatement running) {
    this.connection = connection;
    this.running = running;
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof Executor ? Interceptor.super.plugin(target) : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    MappedStatement statement = (MappedStatement) invocation.getArgs()[0];
    ErrorContext.instance().resource(statement.getResource()).object(statement.getId());
    if (invocation.getMethod().getName().equals(QUERY) || isUndoneByItself()) {
      running.refuseIfCancelled();
    }
    running.begins();
    try {
      return invocation.proceed();
    } catch (Throwable failure) {
      running.failed();
      ErrorContext.instance().object(statement.getId());
      connection.getObject().doubt();
      throw failure;
    } finally {
      running.ends();
    }
  }

  /** Outside of a transaction, what changes something may be what undoes another change. */
  private static boolean isUndoneByItself() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }
}

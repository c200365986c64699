package dev.runm.session;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.springframework.stereotype.Component;

/** Counts what statements change in the user's transaction, and notices when that is lost. */
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
class ChangeCounting implements Interceptor {
  private final PendingChanges changes;

  ChangeCounting(PendingChanges changes) {
    this.changes = changes;
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof Executor ? Interceptor.super.plugin(target) : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    changes.requireThere();
    try {
      Object result = invocation.proceed();
      if (result instanceof Integer rows) {
        changes.add(rows);
      }
      return result;
    } catch (Throwable failure) {
      changes.failed(failure);
      throw failure;
    }
  }
}

package dev.runm.whatif;

import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.springframework.stereotype.Component;

/**
 * Keeps hidden indexes out of the statements of mappers. It changes a statement when its handler is
 * made, so that whoever looks at it later, in whatever order, sees what will be sent.
 */
@Component
class HintingInterceptor implements Interceptor {
  private final TriedIndexes tried;

  HintingInterceptor(TriedIndexes tried) {
    this.tried = tried;
  }

  @Override
  public Object plugin(Object target) {
    if (target instanceof StatementHandler handler) {
      BoundSql statement = handler.getBoundSql();
      String sql = statement.getSql();
      String hinted = tried.hinted(sql);
      if (!hinted.equals(sql)) {
        SystemMetaObject.forObject(statement).setValue("sql", hinted);
      }
    }
    return target;
  }

  /** Is asked for nothing, since it wraps nothing. */
  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    return invocation.proceed();
  }
}

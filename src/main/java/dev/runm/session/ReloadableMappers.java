package dev.runm.session;

import java.sql.Connection;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;

/**
 * The mappers as they stand in the mappers folder. A reload swaps the whole set behind the mapper
 * objects that commands hold; a broken file keeps the old set.
 */
public class ReloadableMappers implements SqlSessionFactory {
  private final MapperFiles files;
  private volatile DefaultSqlSessionFactory current;

  ReloadableMappers(MapperFiles files) {
    this.files = files;
    this.current = new DefaultSqlSessionFactory(files.read());
  }

  /**
   * Reads the folder again and returns the number of statements that it holds now.
   *
   * @throws dev.runm.error.UserException naming file and line if a file is broken; the mappers stay
   *     as they were
   */
  public long reload() {
    current = new DefaultSqlSessionFactory(files.read());
    return statements();
  }

  /**
   * Returns the SQL of a statement that takes no conditions, with {@code ?} for each parameter: for
   * where MyBatis cannot send it, in the midst of another statement or on another connection.
   *
   * @param id with the mapper's full name
   */
  public String sql(String id) {
    return getConfiguration().getMappedStatement(id).getBoundSql(null).getSql();
  }

  /** Returns the number of statements. */
  public long statements() {
    return getConfiguration().getMappedStatementNames().stream()
        .filter(name -> name.contains("."))
        .count();
  }

  /** Returns the folder that the mappers are read from. */
  public java.nio.file.Path folder() {
    return files.folder();
  }

  @Override
  public Configuration getConfiguration() {
    return current.getConfiguration();
  }

  @Override
  public SqlSession openSession() {
    return current.openSession();
  }

  @Override
  public SqlSession openSession(boolean autoCommit) {
    return current.openSession(autoCommit);
  }

  @Override
  public SqlSession openSession(Connection connection) {
    return current.openSession(connection);
  }

  @Override
  public SqlSession openSession(TransactionIsolationLevel level) {
    return current.openSession(level);
  }

  @Override
  public SqlSession openSession(ExecutorType type) {
    return current.openSession(type);
  }

  @Override
  public SqlSession openSession(ExecutorType type, boolean autoCommit) {
    return current.openSession(type, autoCommit);
  }

  @Override
  public SqlSession openSession(ExecutorType type, TransactionIsolationLevel level) {
    return current.openSession(type, level);
  }

  @Override
  public SqlSession openSession(ExecutorType type, Connection connection) {
    return current.openSession(type, connection);
  }
}

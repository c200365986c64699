package dev.runm.session;

import dev.runm.error.UserException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.Supplier;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

  /**
   * Runs {@code work} with the statements of another folder in place of those of the same id, and
   * puts the usual ones back whatever comes of it. A transaction keeps the statements that it began
   * with, so it must begin inside.
   *
   * @param variant a folder with some of the files, each with some of their statements
   * @throws dev.runm.error.UserException naming file and line if a file is broken; nothing is run
   */
  public <T> T with(Path variant, Supplier<T> work) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      throw new UserException(
          "statements of another folder cannot be taken up inside a transaction");
    }
    DefaultSqlSessionFactory usual = current;
    current = new DefaultSqlSessionFactory(files.read(variant));
    try {
      return work.get();
    } finally {
      current = usual;
    }
  }

  /**
   * Returns the folder of other statements that somebody names: a path, or the name of a folder
   * among the variants that are shipped.
   *
   * @throws dev.runm.error.UsageException if there is no such folder
   */
  public Path variant(String name) {
    return MapperVariant.folder(files.folder(), name);
  }

  /** Returns the number of statements. */
  public long statements() {
    return getConfiguration().getMappedStatementNames().stream()
        .filter(name -> name.contains("."))
        .count();
  }

  /** Returns the folder that the mappers are read from. */
  public Path folder() {
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

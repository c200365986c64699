package dev.runm.load;

import dev.runm.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** One connection with the load's mapper on it, as the shell's session has it. */
public final class LoadSession implements AutoCloseable {
  private static final Path MAPPER = Path.of("mappers/LoadMapper.xml");

  private final Connection connection;
  private final SqlSession session;

  public LoadSession(Connection connection) {
    this.connection = connection;
    Configuration configuration = new Configuration();
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setEnvironment(
        new Environment(
            "test",
            new JdbcTransactionFactory(),
            new org.apache.ibatis.datasource.unpooled.UnpooledDataSource()));
    try (InputStream xml = Files.newInputStream(MAPPER)) {
      new XMLMapperBuilder(xml, configuration, MAPPER.toString(), configuration.getSqlFragments())
          .parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session = new SqlSessionFactoryBuilder().build(configuration).openSession(connection);
  }

  /** Opens a connection to the test server with nothing but the mapper on it. */
  public static LoadSession open() throws SQLException {
    return new LoadSession(TestServer.connect());
  }

  public Connection connection() {
    return connection;
  }

  public LoadMapper mapper() {
    return session.getMapper(LoadMapper.class);
  }

  public LoadResult load(LoadJob job) {
    return load(job, new LoadListener() {});
  }

  public LoadResult load(LoadJob job, LoadListener listener) {
    return new Loader().load(connection, mapper(), job, listener);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

package dev.runm.load;

import dev.runm.rows.RowWriter;
import dev.runm.rows.RowsMapper;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** One connection with the load's mappers on it, as the shell's session has it. */
public final class LoadSession implements AutoCloseable {
  private static final List<Path> MAPPERS =
      List.of(Path.of("mappers/LoadMapper.xml"), Path.of("mappers/RowsMapper.xml"));

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
    for (Path mapper : MAPPERS) {
      try (InputStream xml = Files.newInputStream(mapper)) {
        new XMLMapperBuilder(xml, configuration, mapper.toString(), configuration.getSqlFragments())
            .parse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    session = new SqlSessionFactoryBuilder().build(configuration).openSession(connection);
  }

  /** Opens a connection to the test server with nothing but the mappers on it. */
  public static LoadSession open() throws SQLException {
    return new LoadSession(TestServer.connect());
  }

  public Connection connection() {
    return connection;
  }

  public LoadMapper mapper() {
    return session.getMapper(LoadMapper.class);
  }

  RowWriter writer() {
    return new RowWriter(session.getMapper(RowsMapper.class));
  }

  public LoadResult load(LoadJob job) {
    return load(job, new LoadListener() {});
  }

  public LoadResult load(LoadJob job, LoadListener listener) {
    return new Loader().load(connection, mapper(), writer(), job, listener);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

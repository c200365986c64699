package dev.runm.load;

import dev.runm.model.Deployment;
import dev.runm.rows.RowWriter;
import dev.runm.session.Session;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads into the schema that the session is in, and knows which schemas a load has made. */
@Component
public class SchemaLoad {
  private final Session session;
  private final LoadMapper mapper;
  private final RowWriter writer;
  private final Path schemaSql;

  SchemaLoad(
      Session session, LoadMapper mapper, RowWriter writer, @Value("${runm.home}") Path home) {
    this.session = session;
    this.mapper = mapper;
    this.writer = writer;
    this.schemaSql = home.resolve("mappers/schema.sql");
  }

  /**
   * Loads a deployment outside of transactions.
   *
   * @param seed what all uuids come from
   * @throws dev.runm.error.UserException as {@link Loader#load} says
   */
  public LoadResult load(Deployment deployment, long seed, LoadListener listener) {
    String version = String.valueOf(SchemaLoad.class.getPackage().getImplementationVersion());
    LoadJob job =
        new LoadJob(
            session.server().schema(),
            schemaSql,
            deployment,
            seed,
            Instant.now().getEpochSecond(),
            version);
    return new Loader().load(session.connection(), mapper, writer, job, listener);
  }

  /** Whether nothing is in a schema but what a load has made there, whole or in part. */
  public boolean isAllOfLoads(String schema) {
    return mapper.programs(schema) == 0
        && new SchemaOwnership(schema, mapper.tables(schema))
            .isAllOfLoads(SchemaFile.read(schemaSql).tableNames());
  }
}

package dev.runm.bench;

import dev.runm.load.Deployments;
import dev.runm.load.LoadJob;
import dev.runm.load.LoadResult;
import dev.runm.load.LoadSession;
import dev.runm.load.TsvFiles;
import dev.runm.model.Deployment;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares a whole load (tables, rows, statistics, swap) with the {@code mysql} client that reads
 * the same rows from files into tables that are there already. Both take turns on one server.
 *
 * <p>Arguments: sizes, of 10k, 100k, 1m, each with its number of rounds: {@code 10k:7 100k:3 1m:1}.
 */
public final class LoadBenchmark {
  private static final Path SCHEMA_SQL = Path.of("mappers/schema.sql");
  private static final String CLIENT_SCHEMA = "bench_client";
  private static final String RUNM_SCHEMA = "bench_runm";
  private static final Map<String, Deployment> SIZES =
      Map.of(
          "10k", Deployments.of10k(),
          "100k", Deployments.of100k(),
          "1m", Deployments.of1m());

  private final MysqlClient client;
  private final Path folder;

  private LoadBenchmark(Path program, Path folder) throws IOException {
    this.client = new MysqlClient(program, folder);
    this.folder = folder;
  }

  public static void main(String[] sizes) throws Exception {
    Path folder = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
    Path program = MysqlClient.ofEmbeddedServer();
    LoadBenchmark benchmark = new LoadBenchmark(program, folder);
    System.out.println(
        "| nodes | rows | rounds | mysql client | runm load | ratio | runm rows/s |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (String size : sizes) {
      String[] parts = size.split(":");
      benchmark.compare(SIZES.get(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  private void compare(Deployment deployment, int rounds) throws Exception {
    Map<Path, String> files = TsvFiles.write(deployment, folder);
    Path script = Files.write(folder.resolve("load.sql"), files.values());
    List<Double> clientSeconds = new ArrayList<>();
    List<Double> runmSeconds = new ArrayList<>();
    long rows = 0;
    for (int round = 0; round < rounds; round++) {
      boolean clientFirst = round % 2 == 0;
      if (clientFirst) {
        clientSeconds.add(loadByClient(script));
      }
      LoadResult result = loadByRunm(deployment);
      rows = result.rows();
      runmSeconds.add(result.elapsed().toNanos() / 1e9);
      if (!clientFirst) {
        clientSeconds.add(loadByClient(script));
      }
    }
    double reference = Medians.of(clientSeconds);
    double own = Medians.of(runmSeconds);
    System.out.printf(
        "| %,d | %,d | %d | %.2f s | %.2f s | %.2f | %,.0f |%n",
        deployment.nodes(), rows, rounds, reference, own, own / reference, rows / own);
    for (Path file : files.keySet()) {
      Files.delete(file);
    }
  }

  private double loadByClient(Path script) throws Exception {
    recreate(CLIENT_SCHEMA);
    client.run(CLIENT_SCHEMA, SCHEMA_SQL);
    double seconds = client.run(CLIENT_SCHEMA, script);
    drop(CLIENT_SCHEMA);
    return seconds;
  }

  private static LoadResult loadByRunm(Deployment deployment) throws SQLException {
    drop(RUNM_SCHEMA);
    try (LoadSession session = LoadSession.open()) {
      LoadResult result =
          session.load(new LoadJob(RUNM_SCHEMA, SCHEMA_SQL, deployment, 1, 0, "bench"));
      drop(RUNM_SCHEMA);
      return result;
    }
  }

  private static void recreate(String schema) throws SQLException {
    drop(schema);
    execute("CREATE DATABASE " + schema);
  }

  private static void drop(String schema) throws SQLException {
    execute("DROP DATABASE IF EXISTS " + schema);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

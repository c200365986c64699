package dev.runm.worlds;

import dev.runm.check.World;
import dev.runm.model.ClaimRequest;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts worlds into the database and claims into files. */
final class Stage implements AutoCloseable {
  private static final String SCHEMA = "random_worlds";
  private final Path folder;
  private final TestShell shell;
  private final Program program;
  private final Connection connection;
  private World loaded;
  private boolean loadedForReal;

  Stage(Path folder) throws SQLException {
    this.folder = folder;
    this.shell = TestShell.in(SCHEMA);
    this.program = new Program(shell);
    this.connection = openWithTables();
  }

  private Connection openWithTables() throws SQLException {
    program.load(file("first.yaml", "capabilities: [c.1, c.2, c.3]\nproviders: [{name: n}]\n"));
    return TestServer.connect(SCHEMA, false);
  }

  Program program() {
    return program;
  }

  <T> T bean(Class<T> type) {
    return shell.bean(type);
  }

  /**
   * Makes the world what is loaded.
   *
   * @param forReal by the command {@code load}; else by rows that should be the same
   */
  void load(World world, long now, boolean forReal) {
    if (world == loaded && forReal == loadedForReal) {
      return;
    }
    loaded = null;
    if (forReal) {
      program.load(file("world.yaml", WorldYaml.of(world, now)));
    } else {
      try {
        QuickLoad.load(connection, world);
      } catch (SQLException failure) {
        throw new IllegalStateException(WorldYaml.of(world, now), failure);
      }
    }
    loaded = world;
    loadedForReal = forReal;
  }

  /** Returns the path of a file that holds the claim. */
  String claim(ClaimRequest request, long now) {
    return file("claim.yaml", ClaimYaml.of(request, now));
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    shell.close();
  }
}

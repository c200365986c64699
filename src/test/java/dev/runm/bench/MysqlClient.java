package dev.runm.bench;

import dev.runm.embedded.ServerSettings;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The {@code mysql} program, which reads its password from a file that only the user can read. */
final class MysqlClient {
  private final Path program;
  private final Path options;

  MysqlClient(Path program, Path folder) throws IOException {
    this.program = program;
    this.options = folder.resolve("client.cnf");
    Files.deleteIfExists(options);
    Files.createFile(
        options,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    URI server = URI.create(TestServer.url().replaceFirst("^jdbc:", ""));
    Files.writeString(
        options,
        """
        [client]
        protocol=TCP
        host=%s
        port=%d
        user=%s
        password="%s"
        """
            .formatted(
                server.getHost(), server.getPort(), TestServer.user(), TestServer.password()));
  }

  /** Finds the client that comes with the embedded server, which is started by this. */
  static Path ofEmbeddedServer() throws IOException {
    TestServer.url();
    Path cache = ServerSettings.fromEnvironment(notice -> {}).cacheFolder();
    try (Stream<Path> found = Files.find(cache, 3, (file, facts) -> file.endsWith("bin/mysql"))) {
      return found.findFirst().orElseThrow();
    }
  }

  /** Runs a file of statements in a schema; returns the seconds that it took. */
  double run(String schema, Path statements) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                program.toString(), "--defaults-file=" + options, "--local-infile=1", schema)
            .redirectInput(statements.toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException(program + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

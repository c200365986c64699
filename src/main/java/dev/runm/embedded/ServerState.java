package dev.runm.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What one shell tells the next about the server: a claim to check, as any process may have died.
 *
 * @param pid the process that was started
 * @param port where it listens on loopback
 * @param keep whether somebody asked to keep it after the last shell
 * @param stopping whether it was told to end
 */
record ServerState(long pid, int port, boolean keep, boolean stopping) {

  /** Reads what was written last; nothing, if there is nothing that makes sense. */
  static Optional<ServerState> read(Path file) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new ServerState(
              Long.parseLong(properties.getProperty("pid")),
              Integer.parseInt(properties.getProperty("port")),
              Boolean.parseBoolean(properties.getProperty("keep")),
              Boolean.parseBoolean(properties.getProperty("stopping"))));
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Folders.writePrivate(
        file,
        """
        pid=%d
        port=%d
        keep=%b
        stopping=%b
        """
            .formatted(pid, port, keep, stopping));
  }

  ServerState kept() {
    return new ServerState(pid, port, true, stopping);
  }

  ServerState toldToStop() {
    return new ServerState(pid, port, keep, true);
  }
}

package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The server of one data folder. Its callers hold the lock on starting and stopping. */
final class Server {
  private static final int STARTS = 5;
  private static final int PORT_TRIES = 25;
  private static final long PATIENCE_NANOSECONDS = 30_000_000_000L;

  private final ServerSettings settings;
  private final DataFolder folder;

  Server(ServerSettings settings, DataFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /** Returns the address of the running server, and starts it first if need be. */
  ServerAddress ensureRunning() throws IOException {
    Optional<ServerState> known = ServerState.read(folder.state());
    Optional<ServerAddress> running = known.isPresent() ? joinRunning(known.get()) : joinUnknown();
    ServerAddress address =
        running.isPresent() ? running.get() : start(known.map(ServerState::port).orElse(0));
    if (settings.keepRunning()) {
      ServerState now = ServerState.read(folder.state()).orElseThrow();
      if (!now.keep()) {
        now.kept().write(folder.state());
      }
    }
    return address;
  }

  /** Tells the server to end, unless somebody asked to keep it. */
  void stopUnlessKept() throws IOException {
    Optional<ServerState> state = ServerState.read(folder.state());
    if (state.isPresent() && !state.get().keep()) {
      tellToStop(state.get());
    }
  }

  /** Stops the server, kept or not, and waits for its end. */
  void stop() throws IOException {
    Optional<ServerState> state = ServerState.read(folder.state());
    if (state.isPresent()) {
      tellToStop(state.get()).ifPresent(ServerProcess::awaitEnd);
    }
  }

  /** Notes the intent first: who attaches meanwhile must not join a server that is ending. */
  private Optional<ServerProcess> tellToStop(ServerState state) throws IOException {
    Optional<ServerProcess> process = ServerProcess.find(folder, state.pid());
    if (process.isPresent()) {
      state.toldToStop().write(folder.state());
      process.get().terminate();
    }
    return process;
  }

  private Optional<ServerAddress> joinRunning(ServerState state) throws IOException {
    Optional<ServerProcess> process = ServerProcess.find(folder, state.pid());
    if (process.isEmpty()) {
      return joinUnknown();
    }
    if (state.stopping()) {
      process.get().terminate();
      process.get().awaitEnd();
      return Optional.empty();
    }
    return awaitReady(process.get(), state.port());
  }

  /** A shell may have died between starting the server and writing it down. */
  private Optional<ServerAddress> joinUnknown() throws IOException {
    Optional<ServerProcess> process = ServerProcess.search(folder);
    Optional<Integer> port = process.flatMap(ServerProcess::port);
    if (port.isEmpty()) {
      return Optional.empty();
    }
    new ServerState(process.get().pid(), port.get(), false, false).write(folder.state());
    return awaitReady(process.get(), port.get());
  }

  private ServerAddress start(int earlierPort) throws IOException {
    Distribution distribution = Distribution.obtain(settings);
    folder.initialise(distribution, settings.notice());
    int wished = earlierPort;
    for (int attempt = 1; attempt <= STARTS; attempt++) {
      int port = freePort(wished);
      ServerProcess process = ServerProcess.start(folder, distribution, port);
      new ServerState(process.pid(), port, false, false).write(folder.state());
      Optional<ServerAddress> address = awaitReady(process, port);
      if (address.isPresent()) {
        return address.get();
      }
      if (!folder.log().saysPortTaken()) {
        break;
      }
      wished = 0;
    }
    Folders.blameFullDisk(folder.root(), DataFolder.NEEDED_BYTES, "RUNM_DATA");
    throw new UserException(
        "the embedded MySQL does not start: %s (its log: %s)"
            .formatted(folder.log().reason(), folder.log().file()));
  }

  /** Returns nothing if the server ends before it takes a login. */
  private Optional<ServerAddress> awaitReady(ServerProcess process, int port) throws IOException {
    ServerAddress address = folder.address(port);
    long begin = System.nanoTime();
    boolean told = false;
    while (!folder.log().saysReady()) {
      if (!process.isAlive()) {
        return Optional.empty();
      }
      if (!told && System.nanoTime() - begin > PATIENCE_NANOSECONDS / 3) {
        told = true;
        settings.notice().accept("MySQL is still starting (its log: " + folder.log().file() + ")");
      }
      Pause.briefly();
    }
    long ready = System.nanoTime();
    while (process.isAlive()) {
      if (Login.succeeds(address)) {
        return Optional.of(address);
      }
      if (System.nanoTime() - ready > PATIENCE_NANOSECONDS) {
        throw new UserException(
            "the embedded MySQL (process %d) does not answer at %s: end it, or see its log %s"
                .formatted(process.pid(), address, folder.log().file()));
      }
      Pause.briefly();
    }
    return Optional.empty();
  }

  /** Keeps the port of a server that died, for those who still know it, if it gets free soon. */
  private static int freePort(int wished) throws IOException {
    for (int attempt = 1; wished != 0 && attempt <= PORT_TRIES; attempt++) {
      try {
        return probe(wished);
      } catch (BindException e) {
        Pause.briefly();
      }
    }
    return probe(0);
  }

  private static int probe(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(DataFolder.HOST))) {
      return socket.getLocalPort();
    }
  }
}

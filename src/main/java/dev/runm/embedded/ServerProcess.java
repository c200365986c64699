package dev.runm.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that is known to be the server of one data folder, and nobody else's. */
final class ServerProcess {
  private static final String PORT = "--port=";

  private final ProcessHandle handle;

  private ServerProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  /** Starts a server that outlives this process and hears nothing of its terminal. */
  static ServerProcess start(DataFolder folder, Distribution distribution, int port)
      throws IOException {
    folder.log().begin();
    Folders.writePrivate(folder.settings(), MyCnf.forThisMachine());
    List<String> command = new ArrayList<>(ownTerminalSession());
    command.add(distribution.server().toString());
    command.add(mark(folder));
    command.add("--basedir=" + distribution.home());
    command.add("--datadir=" + folder.data());
    command.add(PORT + port);
    command.add("--log-error=" + folder.log().file());
    command.add("--pid-file=mysqld.pid");
    command.addAll(DataFolder.asRoot(folder.settings()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().file().toFile()))
            .start();
    return new ServerProcess(process.toHandle());
  }

  /** Returns the process of that number, if it lives and is the server of the folder. */
  static Optional<ServerProcess> find(DataFolder folder, long pid) {
    return ProcessHandle.of(pid)
        .map(ServerProcess::new)
        .filter(process -> process.serves(folder) && process.isAlive());
  }

  /** Looks among all processes, for a server whose starter died before it could tell of it. */
  static Optional<ServerProcess> search(DataFolder folder) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(ServerProcess::new)
          .filter(process -> process.serves(folder) && process.isAlive())
          .findFirst();
    }
  }

  long pid() {
    return handle.pid();
  }

  /** Returns the port that the server was told to listen on. */
  Optional<Integer> port() {
    return arguments().stream()
        .filter(argument -> argument.startsWith(PORT))
        .map(argument -> Integer.valueOf(argument.substring(PORT.length())))
        .findFirst();
  }

  /** A handle stands for one process, not for whoever has its number later. */
  boolean isAlive() {
    return handle.isAlive() && !isZombie();
  }

  /** Asks the server to write everything and end; does not wait for it. */
  void terminate() {
    if (isAlive()) {
      handle.destroy();
    }
  }

  void awaitEnd() {
    while (isAlive()) {
      Pause.briefly();
    }
  }

  private boolean serves(DataFolder folder) {
    String mark = mark(folder);
    return arguments().contains(mark)
        || handle.info().commandLine().filter(line -> line.contains(mark + " ")).isPresent();
  }

  /** Dead, but unread by its parent: a container may have none that reads. */
  private boolean isZombie() {
    Path stat = Path.of("/proc", Long.toString(pid()), "stat");
    try {
      String line = Files.isReadable(stat) ? Files.readString(stat) : "";
      return line.startsWith(" Z ", line.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> arguments() {
    return handle.info().arguments().map(List::of).orElse(List.of());
  }

  private static String mark(DataFolder folder) {
    return "--defaults-file=" + folder.settings();
  }

  /** A terminal sends Ctrl-C to all processes of its session, so the server gets one of its own. */
  private static List<String> ownTerminalSession() {
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return List.of("/usr/bin/setsid");
    }
    if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
      return List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--");
    }
    return List.of();
  }
}

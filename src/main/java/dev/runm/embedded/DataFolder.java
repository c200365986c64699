package dev.runm.embedded;

import dev.runm.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * The data of one server and what belongs to it.
 *
 * @param root the folder that the user knows
 */
record DataFolder(Path root) {
  static final String HOST = "127.0.0.1";
  static final String USER = "runm";

  /** Fresh data (190 MB), the redo logs of the first start (230 MB), and the first tables. */
  static final long NEEDED_BYTES = 600_000_000;

  private static final int PASSWORD_BYTES = 24;

  Path data() {
    return server().resolve("data");
  }

  Path settings() {
    return server().resolve("my.cnf");
  }

  Path state() {
    return server().resolve("server.properties");
  }

  ErrorLog log() {
    return new ErrorLog(server().resolve("mysqld.log"));
  }

  /** Returns how to log in to the server while it listens on {@code port}. */
  ServerAddress address(int port) throws IOException {
    return new ServerAddress(HOST, port, USER, Files.readString(password(server())).strip());
  }

  /** Makes the data and the user, unless they are there. */
  void initialise(Distribution distribution, Consumer<String> notice) throws IOException {
    if (Files.isDirectory(data())) {
      return;
    }
    Path fresh = Folders.prepare(server(), Folders.OWNER_ONLY);
    try {
      Folders.requireSpace(root, NEEDED_BYTES, "RUNM_DATA");
      notice.accept("preparing the data folder " + root + " (once)");
      String password = randomPassword();
      Folders.writePrivate(password(fresh), password + "\n");
      Path users = fresh.resolve("users.sql");
      Folders.writePrivate(users, Folders.resource("users.sql").replace("{password}", password));
      run(distribution, fresh, users);
      Files.delete(users);
      Files.move(fresh, server(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.deleteTree(fresh);
    }
  }

  private void run(Distribution distribution, Path fresh, Path users) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(distribution.server().toString());
    command.add("--no-defaults");
    command.add("--initialize-insecure");
    command.add("--basedir=" + distribution.home());
    command.add("--datadir=" + fresh.resolve("data"));
    command.add("--init-file=" + users);
    command.addAll(asRoot(users));
    Subprocess initialised = Subprocess.run(fresh, command);
    if (!initialised.succeeded()) {
      Folders.blameFullDisk(root, NEEDED_BYTES, "RUNM_DATA");
      throw new UserException(
          "cannot prepare the data folder %s: %s"
              .formatted(root, ErrorLog.reason(initialised.output())));
    }
  }

  /** The server refuses to run as root unless it is told that this is meant. */
  static List<String> asRoot(Path ownFile) throws IOException {
    boolean root = Integer.valueOf(0).equals(Files.getAttribute(ownFile, "unix:uid"));
    return root ? List.of("--user=root") : List.of();
  }

  private Path server() {
    return root.resolve("mysql");
  }

  private static Path password(Path server) {
    return server.resolve("password");
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

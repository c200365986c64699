package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runm.error.UserException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real servers, started and killed; their data lies below the build folder. */
class EmbeddedMySqlIT {
  private static final Path ROOT =
      Path.of(System.getProperty("runm.home"), "target", "embedded").toAbsolutePath();

  private static final Path SHARED = ROOT.resolve("shared");

  private final List<String> notices = new ArrayList<>();
  private ServerSettings settings = at(SHARED);

  @AfterEach
  void nothingStaysBehind() {
    assertThat(EmbeddedMySql.stop(settings)).isTrue();
    if (!settings.dataFolder().equals(SHARED)) {
      Folders.deleteTree(settings.dataFolder());
    }
  }

  /** A data folder takes a gigabyte. */
  @AfterAll
  static void deleteAll() {
    Folders.deleteTree(ROOT);
  }

  @Test
  void aNewDataFolderGetsARealServerThatOnlyItsUserReaches() throws Exception {
    useNewFolder("new");
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      try (Connection connection = connect(mysql)) {
        assertThat(connection.getMetaData().getDatabaseProductVersion()).isEqualTo("8.0.33");
      }
      assertThat(notices)
          .endsWith("preparing the data folder " + settings.dataFolder() + " (once)");
      String password = mysql.address().password();
      Path file = settings.dataFolder().resolve("mysql/password");
      assertThat(file).hasContent(password);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
          .anyMatch(line -> line.contains(settings.dataFolder().toString()))
          .noneMatch(line -> line.contains(password));
      assertThat(mysql.address().toString()).doesNotContain(password);
      for (InetAddress outside : outsideAddresses()) {
        assertThatThrownBy(() -> new Socket(outside, mysql.address().port()).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void shellsShareOneServerAndTheLastToLeaveStopsIt() throws Exception {
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      ServerProcess process = process();
      try (OtherShell other = OtherShell.start(settings)) {
        assertThat(other.port()).isEqualTo(mysql.address().port());
        assertThat(EmbeddedMySql.stop(settings)).isFalse();
      }
      assertThat(process.isAlive()).isTrue();
      assertThat(Login.succeeds(mysql.address())).isTrue();
    }
    ServerProcess.search(folder()).ifPresent(ServerProcess::awaitEnd);
    assertThat(ServerProcess.search(folder())).isEmpty();
  }

  @Test
  void aProcessMayAttachMoreThanOnce() {
    EmbeddedMySql first = EmbeddedMySql.attach(settings);
    try (EmbeddedMySql second = EmbeddedMySql.attach(settings)) {
      assertThat(second.address()).isEqualTo(first.address());
      first.close();
      first.close();
      assertThat(Login.succeeds(second.address())).isTrue();
      assertThatThrownBy(first::revive).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aServerThatIsEndingIsWaitedForAndStartedAgainWithItsData() throws Exception {
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      execute(mysql, "CREATE DATABASE IF NOT EXISTS kept");
    }
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      execute(mysql, "DROP DATABASE kept");
    }
  }

  @Test
  void twoShellsThatStartAtOnceGetOneServer() throws Exception {
    useNewFolder("at once");
    try (OtherShell one = OtherShell.start(settings);
        OtherShell two = OtherShell.start(settings)) {
      assertThat(one.port()).isEqualTo(two.port());
    }
  }

  /** Each has data of its own; the server is one that does nothing but lack a library. */
  @Test
  void twoShellsThatStartAtOnceFetchALibraryOnce() throws Exception {
    assumeTrue(Platform.current().isLinux());
    Path cache = newFolder("bare");
    Path home = cache.resolve("mysql-8.0.33-" + Platform.current().classifier());
    Files.createDirectories(home.resolve("lib/private"));
    Path server = Files.createDirectories(home.resolve("bin")).resolve("mysqld");
    Files.writeString(
        server,
        """
        #!/bin/sh
        test -e "${0%/bin/*}/lib/private/libaio.so.1" && exit
        echo mysqld: error while loading shared libraries: libaio.so.1: no such file >&2
        exit 127
        """);
    assertThat(server.toFile().setExecutable(true)).isTrue();
    settings = with(cache, settings.maven());
    Path said = cache.resolve("said");
    Redirect errors = Redirect.appendTo(said.toFile());
    OtherShell one = OtherShell.start(settings, errors);
    OtherShell two = OtherShell.start(with(cache, cache.resolve("two"), settings.maven()), errors);
    one.close();
    two.close();
    assertThat(home.resolve("lib/private/libaio.so.1")).exists();
    assertThat(Files.readString(said).split("fetching libaio.so.1", -1)).hasSizeLessThan(3);
    assertThat(said).content().doesNotContain("this system lacks: install");
  }

  @Test
  void aKilledShellLeavesTheServerToTheNext() throws Exception {
    OtherShell killed = OtherShell.start(settings);
    int port = killed.port();
    ServerProcess process = process();
    killed.kill();
    assertThat(process.isAlive()).isTrue();
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      assertThat(mysql.address().port()).isEqualTo(port);
      assertThat(process().pid()).isEqualTo(process.pid());
    }
    process.awaitEnd();
  }

  @Test
  void aShellKilledBeforeItWroteAnythingDownLeavesTheServerToTheNext() throws Exception {
    OtherShell killed = OtherShell.start(settings);
    int port = killed.port();
    killed.kill();
    Files.delete(folder().state());
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      assertThat(mysql.address().port()).isEqualTo(port);
    }
  }

  @Test
  void aKilledServerIsRevivedAtItsPortWithAllThatWasCommitted() throws Exception {
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      ServerAddress before = mysql.address();
      execute(mysql, "DROP DATABASE IF EXISTS durable");
      execute(mysql, "CREATE DATABASE durable");
      execute(mysql, "CREATE TABLE durable.t (id INT PRIMARY KEY)");
      execute(mysql, "INSERT INTO durable.t VALUES (42)");
      killServer();
      assertThat(mysql.revive()).isEqualTo(before).isEqualTo(mysql.address());
      try (Connection connection = connect(mysql);
          var sql = connection.createStatement();
          var rows = sql.executeQuery("SELECT id FROM durable.t")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(42);
      }
    }
  }

  @Test
  void aServerKilledWhileNobodyWasThereIsStartedAgain() throws Exception {
    EmbeddedMySql.attach(settings.withKeepRunning(true)).close();
    killServer();
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      assertThat(Login.succeeds(mysql.address())).isTrue();
    }
  }

  @Test
  void aStaleStateFileNeverHarmsTheProcessThatHasTheNumberNow() throws Exception {
    EmbeddedMySql.attach(settings).close();
    EmbeddedMySql.stop(settings);
    Process bystander = new ProcessBuilder("sleep", "600").start();
    try {
      for (boolean stopping : new boolean[] {true, false}) {
        new ServerState(bystander.pid(), 33999, false, stopping).write(folder().state());
        EmbeddedMySql.stop(settings);
        try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
          assertThat(process().pid()).isNotEqualTo(bystander.pid());
          assertThat(Login.succeeds(mysql.address())).isTrue();
        }
      }
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void aKeptServerOutlivesTheLastShellUntilItIsStopped() throws Exception {
    try (OtherShell keeper = OtherShell.start(settings, "keep")) {
      keeper.port();
    }
    ServerProcess process = process();
    EmbeddedMySql.attach(settings).close();
    assertThat(process.isAlive()).isTrue();
    assertThat(EmbeddedMySql.stop(settings)).isTrue();
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void longPathsWithSpacesAndHalfMadeDataAreNoTrouble() throws Exception {
    useNewFolder("a path with spaces/" + "long".repeat(40));
    Path half = settings.dataFolder().resolve("mysql.new-1/data");
    Files.createDirectories(half);
    Files.writeString(half.resolve("ibdata1"), "half");
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      assertThat(Login.succeeds(mysql.address())).isTrue();
      assertThat(settings.dataFolder().resolve("mysql.new-1")).doesNotExist();
    }
  }

  @Test
  void aServerThatDoesNotStartIsReportedInOneLineWithItsLog() throws Exception {
    useNewFolder("broken");
    EmbeddedMySql.attach(settings).close();
    EmbeddedMySql.stop(settings);
    Files.writeString(folder().data().resolve("ibdata1"), "no tablespace");
    assertThatThrownBy(() -> EmbeddedMySql.attach(settings))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("the embedded MySQL does not start: The Auto-extending")
        .hasMessageEndingWith("(its log: " + folder().log().file() + ")")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMavenThatFailsIsQuotedInOneLineAndLeavesNothingBehind() throws Exception {
    Path cache = newFolder("cache");
    Path maven = Files.createFile(Files.createDirectories(cache).resolve("mvn"));
    Files.writeString(maven, "#!/bin/sh\necho '[ERROR] repo: Unknown host -> [Help 1]'\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    settings = with(cache, maven);
    assertThatThrownBy(() -> EmbeddedMySql.attach(settings))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot fetch MySQL 8.0.33: repo: Unknown host: look after")
        .hasMessageNotContaining("\n");
    try (var files = Files.list(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("mvn", "data", "fetch.lock");
    }
    settings = with(cache, cache.resolve("no-mvn"));
    assertThatThrownBy(() -> EmbeddedMySql.attach(settings))
        .hasMessageStartingWith("cannot run Maven as " + cache.resolve("no-mvn"));
  }

  @Test
  void aFolderThatCannotBeUsedIsNamedWithWhatToDo() throws Exception {
    Path file = Files.createFile(Files.createDirectories(newFolder("file")).resolve("plain"));
    ServerSettings unusable = at(file.resolve("data"));
    assertThatThrownBy(() -> EmbeddedMySql.attach(unusable))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot use the folder " + unusable.dataFolder())
        .hasMessageEndingWith("or set RUNM_DATA to another folder");
  }

  private void useNewFolder(String name) {
    settings = at(newFolder(name));
  }

  private static Path newFolder(String name) {
    Path folder = ROOT.resolve(name);
    Folders.deleteTree(folder);
    return folder;
  }

  private ServerSettings at(Path data) {
    ServerSettings environment = ServerSettings.fromEnvironment(notices::add);
    return new ServerSettings(
        environment.cacheFolder(),
        data,
        environment.projectHome(),
        environment.maven(),
        false,
        notices::add);
  }

  private ServerSettings with(Path cache, Path maven) {
    return with(cache, cache.resolve("data"), maven);
  }

  private ServerSettings with(Path cache, Path data, Path maven) {
    return new ServerSettings(cache, data, settings.projectHome(), maven, false, notices::add);
  }

  private DataFolder folder() {
    return new DataFolder(settings.dataFolder());
  }

  private ServerProcess process() throws IOException {
    return ServerProcess.search(folder()).orElseThrow();
  }

  private void killServer() throws IOException {
    ServerProcess process = process();
    ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
    process.awaitEnd();
  }

  private static Connection connect(EmbeddedMySql mysql) throws Exception {
    ServerAddress address = mysql.address();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static void execute(EmbeddedMySql mysql, String statement) throws Exception {
    try (Connection connection = connect(mysql);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static List<InetAddress> outsideAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }
}

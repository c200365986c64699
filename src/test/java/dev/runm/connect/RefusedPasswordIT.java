package dev.runm.connect;

import dev.runm.testing.TerminalShell;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password in {@code ~/.my.cnf} that the server does not take. */
class RefusedPasswordIT {
  private static final String SCHEMA = "refused_password";
  private static final String HOME = "user.home";
  private static final String PASSWORD = "s3cret to type";

  @TempDir private Path folder;
  private final String home = System.getProperty(HOME);

  @BeforeEach
  void live() throws IOException {
    TestServer.drop(SCHEMA);
    TestServer.execute(
        """
        DROP USER IF EXISTS 'refused_user'@'%%';
        CREATE USER 'refused_user'@'%%' IDENTIFIED BY '%s';
        GRANT ALL ON %s.* TO 'refused_user'@'%%'\
        """
            .formatted(PASSWORD, SCHEMA));
    Files.writeString(folder.resolve(".my.cnf"), "[client]\npassword=of-somebody-else\n");
    System.setProperty("runm.terminal", "true");
    System.setProperty(HOME, folder.toString());
  }

  @AfterEach
  void leave() {
    System.clearProperty("runm.terminal");
    System.setProperty(HOME, home);
    TestServer.execute("DROP USER IF EXISTS 'refused_user'@'%'");
  }

  @Test
  void anotherOneMayBeTyped() throws IOException {
    String host = TestServer.in(SCHEMA).host();
    try (TerminalShell terminal = TerminalShell.in(SCHEMA, Map.of("NO_COLOR", "1"), folder)) {
      terminal.enter("connect %s/%s --user refused_user --tls REQUIRED".formatted(host, SCHEMA));
      terminal.awaitShown("Password of refused_user at " + host);
      terminal.enter(PASSWORD);
      terminal.awaitShown("Connected to refused_user at " + host);
      terminal.awaitPrompt();
    }
  }
}

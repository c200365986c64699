package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.runm.RunmApplication;
import dev.runm.error.ExitCode;
import dev.runm.output.Screen;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerSource;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The real loop at a terminal whose keys are typed by the test. */
class PromptIT {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001b[A";

  @TempDir Path folder;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private PipedOutputStream keys;
  private Terminal terminal;
  private ConfigurableApplicationContext context;
  private CompletableFuture<ExitCode> ended;
  private ProjectCopy project;

  @BeforeEach
  void open() throws IOException {
    project = new ProjectCopy(folder);
    System.setProperty("runm.state", folder.toString());
    keys = new PipedOutputStream();
    terminal =
        new ExternalTerminal(
            "test", "xterm", new PipedInputStream(keys, 1 << 16), shown, StandardCharsets.UTF_8);
    terminal.setSize(new Size(100, 30));
    Attributes attributes = terminal.getAttributes();
    attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
    attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(attributes);
    TestServer.drop("prompt");
    ServerAddress address = TestServer.in("prompt");
    SpringApplication application = new SpringApplication(RunmApplication.class);
    application.addInitializers(
        starting -> {
          ServerSource server = () -> address;
          starting.getBeanFactory().registerSingleton("serverSource", server);
          ((GenericApplicationContext) starting)
              .registerBean(
                  "testTerminal",
                  Terminal.class,
                  () -> terminal,
                  definition -> definition.setPrimary(true));
          starting
              .getBeanFactory()
              .registerSingleton(
                  "screen", Screen.on(terminal, new PrintWriter(errors), Map.of("NO_COLOR", "1")));
        });
    context = application.run();
    ended = CompletableFuture.supplyAsync(() -> context.getBean(Shell.class).run(List.of()));
    awaitShown("runm> ");
  }

  @AfterEach
  void close() throws IOException {
    keys.close();
    context.close();
    project.close();
  }

  @Test
  void ctrlDLeavesWith0() throws IOException {
    type(CTRL_D);
    assertThat(ended.join()).isEqualTo(ExitCode.OK);
  }

  @Test
  void exitAndQuitLeaveWith0() throws IOException {
    type("quit\r");
    assertThat(ended.join()).isEqualTo(ExitCode.OK);
  }

  @Test
  void errorsLeaveThePromptAlive() throws IOException {
    type("lod x\r");
    awaitError("error: unknown command lod (did you mean load?): help lists them\n");
    type("stats\r");
    awaitError("error: no deployment is loaded here");
    type("help exit\r");
    awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void ctrlCDropsTheLineAndTwiceOnAnEmptyOneLeaves() throws IOException {
    type("lod x");
    awaitShown("lod x");
    int prompts = prompts();
    type(CTRL_C);
    await().forever().until(() -> prompts() > prompts);
    type("help exit\r");
    awaitShown("Leaves the shell.");
    assertThat(errors.toString()).isEmpty();
    type(CTRL_C);
    awaitError("Ctrl-C again, Ctrl-D or exit leaves\n");
    assertThat(ended).isNotDone();
    type(CTRL_C);
    assertThat(ended.join()).isEqualTo(ExitCode.OK);
  }

  @Test
  void ctrlCInACommandCancelsItsStatementAndThePromptStays() throws IOException {
    project.replace("StatusMapper", "VERSION() AS", "SLEEP(600) AS");
    type("status\r");
    await().forever().until(PromptIT::serverSleeps);
    type(CTRL_C);
    awaitError("error: cancelled\n");
    type("help exit\r");
    awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void anOpenQuoteAndATrailingBackslashAskForTheRest() throws IOException {
    type("help \\\r");
    awaitShown("    > ");
    type("exit\r");
    awaitShown("Leaves the shell.");
    type("help 'ex\r");
    type("it'\r");
    awaitError("error: unknown command ex");
    leave();
  }

  @Test
  void anApostropheInACommentAsksForNothing() throws IOException {
    type("help exit # it's\r");
    awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void pastedLinesRunOneAfterTheOther() throws IOException {
    type("\u001b[200~help exit\nhelp status\n\u001b[201~\r");
    awaitShown("Leaves the shell.");
    awaitShown("Shows server, version, schema");
    leave();
  }

  @Test
  void tabCompletesACommand() throws IOException {
    type("help exi\t\r");
    awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void historyIsKeptInTheStateFolderWithoutWhatLooksLikeAPassword() throws IOException {
    type("help exit\r");
    awaitShown("Leaves the shell.");
    type("load --password=s3cret\r");
    awaitError("unknown option --password");
    type(" help status\r");
    awaitShown("Shows server");
    type(UP + "\r");
    leave();
    String history = Files.readString(folder.resolve("history"));
    assertThat(history).contains("help exit").doesNotContain("s3cret", "help status");
  }

  private void leave() throws IOException {
    type(CTRL_D);
    assertThat(ended.join()).isEqualTo(ExitCode.OK);
    context.close();
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private int prompts() {
    return shown.toString(StandardCharsets.UTF_8).split("runm> ", -1).length;
  }

  private void awaitShown(String text) {
    await()
        .forever()
        .until(() -> shown.toString(StandardCharsets.UTF_8).contains(text) || isOver());
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains(text);
  }

  private void awaitError(String text) {
    await().forever().until(() -> errors.toString().contains(text) || isOver());
    assertThat(errors.toString()).contains(text);
  }

  /** Whether the loop has ended; what made it end badly is thrown. */
  private boolean isOver() {
    return ended.isDone() && ended.join() != null;
  }

  private static boolean serverSleeps() throws java.sql.SQLException {
    try (java.sql.Connection connection = TestServer.connect();
        java.sql.Statement statement = connection.createStatement();
        java.sql.ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM performance_schema.processlist"
                    + " WHERE info LIKE '%SLEEP(600)%' AND id <> CONNECTION_ID()")) {
      row.next();
      return row.getLong(1) > 0;
    }
  }
}

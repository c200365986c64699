package dev.runm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TerminalShell;
import dev.runm.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real loop at a terminal whose keys are typed by the test. */
class PromptIT {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001b[A";

  @TempDir Path folder;
  private TerminalShell shell;
  private ProjectCopy project;

  @BeforeEach
  void open() throws IOException {
    project = new ProjectCopy(folder);
    open(Map.of("NO_COLOR", "1"));
  }

  private void open(Map<String, String> environment) throws IOException {
    TestServer.drop("prompt");
    shell = TerminalShell.in("prompt", environment, folder);
  }

  @AfterEach
  void close() throws IOException {
    shell.close();
    project.close();
  }

  @Test
  void whatStandsAtTheRightIsAskedOnlyWhileALineIsTypedAndMayFail() throws IOException {
    PromptReader reader = shell.bean(PromptReader.class);
    reader.showAtRight(
        () -> {
          throw new IllegalArgumentException("not now");
        });
    shell.type(CTRL_D);
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
    reader.showAtRight(
        () -> {
          throw new AssertionError("asked though nobody types");
        });
  }

  @Test
  void ctrlDLeavesWith0() throws IOException {
    shell.type(CTRL_D);
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void exitAndQuitLeaveWith0() throws IOException {
    shell.enter("quit");
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void errorsLeaveThePromptAlive() throws IOException {
    shell.enter("lod x");
    shell.awaitError("error: unknown command lod (did you mean load?): help lists them\n");
    shell.enter("stats");
    shell.awaitError("error: no deployment is loaded here");
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void ctrlCDropsTheLineAndTwiceOnAnEmptyOneLeaves() throws IOException {
    shell.type("lod x");
    shell.awaitShown("lod x");
    dropLine();
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    assertThat(shell.errors()).isEmpty();
    shell.type(CTRL_C);
    shell.awaitError("Ctrl-C again, Ctrl-D or exit leaves\n");
    assertThat(shell.isOver()).isFalse();
    shell.type(CTRL_C);
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void ctrlCInACommandCancelsItsStatementAndThePromptStays() throws IOException {
    project.replace("StatusMapper", "VERSION() AS", "SLEEP(600) AS");
    shell.enter("status");
    shell.await(PromptIT::serverSleeps);
    shell.type(CTRL_C);
    shell.awaitError("error: cancelled\n");
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void anOpenQuoteAndATrailingBackslashAskForTheRest() throws IOException {
    shell.enter("help \\");
    shell.awaitShown("    > ");
    shell.enter("");
    shell.awaitShown("    > ");
    shell.enter("exit");
    shell.awaitShown("Leaves the shell.");
    shell.enter("help 'ex");
    shell.awaitShown("   '> ");
    shell.enter("it'");
    shell.awaitError("error: unknown command ex");
    leave();
  }

  @Test
  void aBlockAsksForTheRestUpToItsEndAndCtrlCEndsItAll() throws IOException {
    shell.enter("for n in 1..3");
    shell.awaitShown(" for> ");
    shell.enter("if ${n} = 3");
    shell.awaitShown("  if> ");
    shell.type("help exit\rsleep 600\rend\r");
    shell.awaitShown(" for> ");
    shell.enter("end");
    shell.awaitShown("Leaves the shell.");
    shell.awaitError("runm> sleep 600\n");
    shell.type(CTRL_C);
    shell.awaitError("error: cancelled\n");
    shell.enter("help ${n:-x}");
    shell.awaitShown("How are the capabilities of providers described?");
    leave();
  }

  @Test
  void anApostropheInACommentAsksForNothing() throws IOException {
    shell.enter("help exit # it's");
    shell.awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void pastedLinesRunOneAfterTheOther() throws IOException {
    shell.enter("\u001b[200~help exit\nhelp status\n\u001b[201~");
    shell.awaitShown("Leaves the shell.");
    shell.awaitShown("Shows server, connection, transaction");
    leave();
  }

  @Test
  void tabCompletesACommand() throws IOException {
    shell.enter("help exi\t");
    shell.awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void historyIsKeptInTheStateFolderWithoutWhatLooksLikeAPassword() throws IOException {
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    shell.enter("load --password=s3cret");
    shell.awaitError("unknown option --password");
    shell.enter(" help status");
    shell.awaitShown("Shows server");
    shell.type(UP + "\r");
    leave();
    String history = Files.readString(folder.resolve("history"));
    assertThat(history).contains("help exit").doesNotContain("s3cret", "help status");
  }

  @Test
  void secretsStayOutOfTheHistoryAndOthersCannotReadIt() throws IOException {
    shell.enter("sql --write --yes ALTER USER me IDENTIFIED BY 'x7'");
    shell.awaitError("me");
    shell.enter("connect me:x7@127.0.0.1:1");
    shell.awaitError("connect takes no user or password");
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    Path file = folder.resolve("history");
    assertThat(Files.readString(file)).contains("help exit").doesNotContain("x7");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    leave();
  }

  @Test
  void linesOfOtherShellsAreKeptAndOneOfSeveralLinesStaysOne() throws IOException {
    shell.type("help \\\rexit\r");
    shell.awaitShown("Leaves the shell.");
    Path file = folder.resolve("history");
    Files.writeString(file, "1700000000000:help load\n", StandardOpenOption.APPEND);
    shell.enter("help status");
    shell.awaitShown("Shows server");
    shell.enter("history --format json");
    shell.awaitShown("help \\\\\\nexit");
    leave();
    assertThat(Files.readString(file)).contains("help load", "help status");
  }

  @Test
  void allLinesOfEarlierSessionsComeBack() throws IOException {
    leave();
    shell.close();
    Path file = folder.resolve("history");
    String lines =
        IntStream.range(0, 1_200)
            .mapToObj(i -> "%d:say line %d of many%n".formatted(1_700_000_000_000L + i, i))
            .collect(Collectors.joining());
    Files.writeString(file, lines);
    open(Map.of("NO_COLOR", "1"));
    shell.enter("history --like 'line 3 of' --format csv");
    shell.awaitShown("say line 3 of many");
    leave();
    assertThat(Files.readString(file)).contains("say line 0 of", "say line 1199 of");
  }

  @Test
  void ctrlRFindsALineThatWasTyped() throws IOException {
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    shell.enter("help status");
    shell.awaitShown("Shows server");
    shell.type("\u0012");
    shell.awaitShown("bck-i-search");
    shell.enter("exi");
    shell.awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void aHintFromTheHistoryIsTakenWithRight() throws IOException {
    reopen();
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    shell.type("help e");
    LineReaderImpl reader = (LineReaderImpl) shell.bean(LineReader.class);
    shell.await(() -> "xit".equals(reader.getTailTip()));
    shell.enter("\u001bOC");
    shell.awaitShown("Leaves the shell.");
    leave();
  }

  @Test
  void hintsMayBeOff() throws IOException {
    reopen();
    shell.enter("set hints off");
    shell.enter("help exit");
    shell.awaitShown("Leaves the shell.");
    shell.type("help e");
    shell.enter("xit");
    leave();
    assertThat(shell.written()).doesNotContain("\u001b[2melp");
  }

  @Test
  void wordsAreColouredWhileTheyAreTyped() throws IOException {
    reopen();
    shell.type("find --claim x --lmit 5");
    shell.awaitShown("\u001b[1mfind");
    shell.awaitShown("\u001b[31m--lm");
    dropLine();
    shell.type("sql SELECT 'a'");
    shell.awaitShown("\u001b[32m'");
    dropLine();
    shell.type("fnid ");
    shell.awaitShown("\u001b[31mfn");
    dropLine();
    leave();
  }

  @Test
  void viKeysAreThereAtOnce() throws IOException {
    shell.enter("set keys vi");
    shell.enter("help exit x\u001bxxi");
    shell.awaitShown("Leaves the shell.");
    shell.enter("set keys emacs");
    shell.enter("exit\u0001help ");
    leave();
    assertThat(shell.errors()).isEmpty();
  }

  @Test
  void theRightPromptTellsOfAFailureAndTheLeftOneIsSet() throws IOException {
    shell.enter("nothing");
    shell.awaitShown("\u2717 2");
    shell.enter("set prompt '%status% now> '");
    shell.awaitShown("\u2713 now> ");
    shell.enter("set right-prompt ''");
    shell.enter("status");
    leave();
  }

  @Test
  void aClaimIsTypedAsYamlAndErrorsNameItsLine() throws IOException {
    shell.enter("find --claim -");
    shell.awaitError("a line with . alone ends it");
    shell.awaitShown("   1> ");
    shell.type("request_groups:\r  - resources: {runm.cpu.shared: {mni: 1}}\r.\r");
    shell.awaitError("error: the typed claim:2: ");
    shell.enter("find --claim -");
    shell.awaitShown("   1> ");
    shell.enter(
        "\u001b[200~request_groups:\n  - resources: {runm.gpu.virtul: {min: 1}}\n\u001b[201~");
    shell.awaitScreen("virtul");
    shell.type(CTRL_C);
    shell.awaitError("error: cancelled");
    leave();
    assertThat(Files.readString(folder.resolve("history"))).doesNotContain("request_groups");
  }

  @Test
  void aClaimThatIsPastedWithItsCommandIsReadAndWhatFollowsIsRun() throws IOException {
    shell.enter("load 100-shared-compute");
    shell.awaitShown("loaded 100-shared-compute");
    shell.awaitPrompt();
    String claim = "request_groups:\n  - resources: {runm.cpu.shared: {min: 1}}\n";
    shell.type(pasted("find --claim - --limit 3\n" + claim + ".\ntiming") + "\r");
    shell.awaitShown("(3 providers, ");
    shell.awaitShown("timing is auto");
    shell.awaitPrompt();
    shell.type(pasted("find --limit 4 --claim -\n" + claim) + "\r");
    shell.awaitShown("   3> ");
    shell.enter(".");
    shell.awaitShown("(4 providers, ");
    shell.awaitPrompt();
    shell.enter("find --limit 5 --claim -");
    shell.awaitShown("   1> ");
    shell.type(pasted(claim + ".\ntiming") + "\r");
    shell.awaitShown("(5 providers, ");
    shell.awaitShown("timing is auto");
    shell.awaitPrompt();
    leave();
  }

  @Test
  void linesOfAClaimThatWasWrongComeBackWithUp() throws IOException {
    shell.enter("find --claim -");
    shell.awaitShown("   1> ");
    shell.type("requests: 1\r.\r");
    shell.awaitError("the typed claim");
    shell.awaitPrompt();
    shell.enter("find --claim -");
    shell.awaitShown("   1> ");
    shell.type(UP + UP);
    shell.awaitScreen("1> requests: 1");
    shell.type(CTRL_C);
    shell.awaitError("cancelled");
    shell.awaitPrompt();
    leave();
  }

  private static String pasted(String text) {
    return "\u001b[200~" + text + "\u001b[201~";
  }

  private void dropLine() throws IOException {
    shell.type(CTRL_C);
    shell.awaitPrompt();
  }

  private void reopen() throws IOException {
    close();
    folder = Files.createTempDirectory(folder, "colours");
    open(Map.of());
  }

  private void leave() throws IOException {
    shell.type(CTRL_D);
    assertThat(shell.exitCode()).isEqualTo(ExitCode.OK);
    shell.close();
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

package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TerminalShell;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person at the prompt sees of answers that are long, or long in coming. */
class LongAnswersIT {
  private static final String SCHEMA = "long_answers";
  private static final String MARKED = "\033[7m";
  private static final Pattern TOOK = Pattern.compile("took (\\d+) milliseconds");
  private static final String LEFT = "\033[?1049l";

  private static TerminalShell shell;

  @BeforeAll
  static void load() throws IOException {
    try (TestShell loading = TestShell.in(SCHEMA)) {
      loading.line("load 100-shared-compute");
    }
    shell = TerminalShell.in(SCHEMA, Map.of());
  }

  @AfterAll
  static void close() throws IOException {
    shell.close();
  }

  @Test
  void anAnswerThatIsLongerThanTheScreenIsShownAPageAtATime() throws IOException {
    shell.enter("providers --limit all");
    shell.awaitScreen("rack1-node20");
    assertThat(shell.screen()).contains("rack1-node1 ").doesNotContain("(100 providers");
    shell.type("G");
    shell.awaitScreen("(100 providers");
    shell.type("q");
    shell.awaitPrompt();
    shell.enter("partitions");
    assertThat(shell.awaitPrompt()).contains("(1 partition, ");
  }

  @Test
  void theTimeOfACommandIsWithoutThatOfItsReader() throws Exception {
    shell.enter("providers --limit all");
    shell.awaitScreen("rack1-node20");
    Thread.sleep(3_000);
    shell.type("q");
    shell.awaitPrompt();
    shell.enter("echo took ${ms} milliseconds");
    Matcher read = TOOK.matcher(shell.awaitPrompt());
    assertThat(read.find()).isTrue();
    assertThat(Long.parseLong(read.group(1))).isBetween(1L, 2_900L);
    shell.enter("providers --limit all | (sleep 3; cat >/dev/null)");
    shell.awaitPrompt();
    shell.enter("echo took ${ms} milliseconds");
    Matcher piped = TOOK.matcher(shell.awaitPrompt());
    assertThat(piped.find()).isTrue();
    assertThat(Long.parseLong(piped.group(1))).isBetween(1L, 2_900L);
  }

  @Test
  void aPageKeepsTheColours() throws IOException {
    shell.enter("providers --limit 40");
    assertThat(shell.awaitShown("rack1-node9")).contains("\033[1mname");
    shell.type("q");
    shell.awaitPrompt();
  }

  @Test
  void leavingThePagerEarlyEndsTheAnswerWithoutAnError() throws IOException {
    String errors = shell.errors();
    shell.enter("sql --limit all SELECT a.id FROM inventories a, inventories b");
    shell.awaitScreen("────");
    shell.type("q");
    shell.awaitPrompt();
    assertThat(shell.errors()).isEqualTo(errors);
  }

  @Test
  void withoutAPagerAllOfItIsShownAtOnce() throws IOException {
    shell.enter("set pager off");
    shell.awaitPrompt();
    shell.enter("providers --limit all");
    assertThat(shell.awaitPrompt()).contains("rack1-node1 ", "(100 providers");
    shell.enter("set pager auto");
    shell.awaitPrompt();
  }

  @Test
  void aStatementThatTakesLongSaysSoUntilItIsOver() throws IOException {
    shell.enter("sql SELECT SLEEP(600)");
    shell.awaitShown("running … 1 s  Ctrl-C cancels");
    shell.type(TerminalShell.CTRL_C);
    shell.awaitPrompt();
    assertThat(shell.screen()).doesNotContain("running …");
    assertThat(shell.errors()).endsWith(" cancelled\n");
  }

  @Test
  void watchMarksWhatChangedUntilQLeavesItsLastAnswer() throws IOException {
    shell.enter("watch -n 0.1 sql SELECT COUNT(*) AS held, 'same' AS other FROM consumers");
    shell.awaitShown("every 0.1 s: sql SELECT COUNT(*)");
    shell.awaitShown("same");
    TestServer.execute(
        "INSERT INTO long_answers.consumers (type_id, uuid, owner_project_uuid, owner_user_uuid)"
            + " VALUES (1, REPEAT('a', 32), REPEAT('b', 32), REPEAT('c', 32))");
    assertThat(shell.awaitShown(MARKED + "1")).doesNotContain(MARKED + "same");
    shell.type("q");
    shell.awaitShown(LEFT);
    assertThat(shell.awaitPrompt()).contains("same", "(1 row, ");
  }

  @Test
  void anAnswerThatIsLongerThanTheScreenIsLeftByWatchAsItWasSeen() throws IOException {
    shell.enter("watch providers --limit all");
    shell.awaitShown("… more than fits");
    shell.type("q");
    shell.awaitShown(LEFT);
    assertThat(shell.awaitPrompt())
        .contains("every 2 s: providers", "rack1-node1 ", "… more than fits")
        .doesNotContain("(100 providers");
    assertThat(shell.screen()).contains("every 2 s: providers", "… more than fits");
    shell.enter("partitions");
    assertThat(shell.awaitPrompt()).contains("(1 partition, ");
  }

  @Test
  void ctrlCLeavesWatchWithoutAnError() throws IOException {
    String errors = shell.errors();
    shell.enter("watch partitions");
    shell.awaitShown("every 2 s: partitions");
    shell.type(TerminalShell.CTRL_C);
    shell.awaitShown(LEFT);
    shell.awaitPrompt();
    assertThat(shell.errors()).isEqualTo(errors);
  }

  @Test
  void aCommandThatTookLongRings() throws IOException {
    shell.enter("set bell 1");
    shell.awaitPrompt();
    shell.enter("sql SELECT SLEEP(1.1);");
    assertThat(shell.awaitPrompt()).contains("\007");
    shell.enter("partitions");
    assertThat(shell.awaitPrompt()).doesNotContain("\007");
    shell.enter("set bell 0");
    shell.awaitPrompt();
  }
}

package dev.runm.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.RunningStatement;
import dev.runm.testing.Database;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class BaselineIT {
  private static final String NAME = "JOIN object_names n";

  private static final String ASLEEP =
      "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP(37)%'";
  private static final Database DATABASE = new Database("baseline");

  @TempDir private static Path folder;
  private static ProjectCopy project;
  private static TestShell shell;

  @BeforeAll
  static void load() {
    project = new ProjectCopy(folder);
    shell = TestShell.in("baseline");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
    project.close();
  }

  @AfterEach
  void forget() throws IOException {
    Path baselines = folder.resolve("scripts/baselines");
    if (Files.isDirectory(baselines)) {
      try (var files = Files.list(baselines)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void whatIsSavedIsReadableAndHoldsNoFigures() throws IOException {
    assertThat(shell.line("baseline save plain find --claim 1cpu-64M-10G").out())
        .contains("saved ")
        .contains("plain.yaml: 2 statements, by index; ");
    assertThat(Files.readString(file("plain")))
        .contains("deployment: 100-shared-compute")
        .contains("- id: ProviderMapper.findProviders")
        .contains("table: inventories inv0")
        .contains("use: eq_ref ux_inventories_provider_type (provider_id, resource_type_id)")
        .doesNotContain("rows")
        .doesNotContain("cost:");
    String before = Files.readString(file("plain"));
    assertThat(shell.line("baseline save plain find --claim 1cpu-64M-10G").out())
        .contains("replaced ");
    assertThat(Files.readString(file("plain"))).isEqualTo(before);
  }

  @Test
  void anUnchangedPlanIsTheSame() {
    save();
    Answer answer = shell.line("baseline check");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).containsPattern("lookup +same").contains("(2 baselines");
  }

  @Test
  void aPlanThatGotWorseFailsWithTheDifference() throws IOException {
    save();
    String shipped = worsen();
    try {
      Answer answer = shell.line("baseline check lookup --junit " + folder.resolve("ci/out.xml"));
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
      assertThat(answer.out())
          .containsPattern("lookup +worse")
          .containsPattern("\n- .*object_names n  eq_ref ux_object_names_uuid \\(uuid\\)")
          .containsPattern("\n\\+ .*object_names n  ALL  scan")
          .containsPattern("\n    .*provider_group_members m");
      assertThat(answer.err()).contains("not as saved: lookup (worse)");
      Element suite = junit();
      assertThat(suite.getAttribute("tests")).isEqualTo("1");
      assertThat(suite.getAttribute("failures")).isEqualTo("1");
      assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
          .contains("+ ")
          .contains("object_names n  ALL  scan");
    } finally {
      restore(shipped);
    }
    assertThat(shell.line("baseline check").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aPlanThatGotBetterIsToldAndDoesNotFail() throws IOException {
    String shipped = worsen();
    try {
      save();
    } finally {
      restore(shipped);
    }
    Answer answer = shell.line("baseline check lookup");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("changed, not worse").contains("- ").contains("+ ");
  }

  @Test
  void aCommandThatFailsNowIsAnErrorOfTheCheck() throws IOException {
    save();
    Files.writeString(
        file("lookup"),
        Files.readString(file("lookup")).replace("east-row1-rack1-node1", "nosuch"));
    Answer answer = shell.line("baseline check --junit " + folder.resolve("ci/out.xml"));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.out()).containsPattern("lookup +failed").containsPattern("other +same");
    assertThat(answer.err()).contains("lookup was not compared: the command failed: ");
    assertThat(junit().getAttribute("errors")).isEqualTo("1");
    assertThat(junit().getAttribute("tests")).isEqualTo("2");
  }

  @Test
  void whatOneFailsWithKeepsNoOtherFromBeingChecked() throws IOException {
    save();
    Files.writeString(file("broken"), "command: [groups\n");
    Files.writeString(file(".#lookup"), "");
    Files.writeString(file("my plan"), "");
    String shipped = project.read("ProviderFactsMapper");
    project.replace("ProviderFactsMapper", NAME, NAME + " AND");
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
    try {
      Answer answer = shell.line("baseline check --junit " + folder.resolve("ci/out.xml"));
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.out())
          .containsPattern("broken +failed")
          .contains("broken.yaml:2: ")
          .containsPattern("lookup +failed")
          .contains("MySQL error 1064 in ProviderFactsMapper.")
          .containsPattern("other +same");
      assertThat(answer.err())
          .isEqualTo("error: not compared: broken, lookup; the notes tell why\n");
      assertThat(junit().getAttribute("errors")).isEqualTo("2");
    } finally {
      restore(shipped);
    }
    Answer list = shell.line("baseline list");
    assertThat(list.out()).contains("lookup", "other", "(2 baselines").doesNotContain("plan ");
    assertThat(list.err()).contains("broken is left out: ", "broken.yaml:2: ");
  }

  @Test
  void aCheckThatIsCancelledEndsAndSaysNothingOfPlans() throws Exception {
    assertThat(shell.line("baseline save asleep sql SELECT SLEEP(0)").exitCode())
        .isEqualTo(ExitCode.OK);
    Files.writeString(file("asleep"), Files.readString(file("asleep")).replace("(0)", "(37)"));
    Path junit = folder.resolve("ci/cancelled.xml");
    for (String line : List.of("check --junit " + junit, "save never sql SELECT SLEEP(37)")) {
      CompletableFuture<Void> interrupted =
          CompletableFuture.runAsync(
              () -> {
                while (DATABASE.number(ASLEEP) == 0) {
                  Thread.onSpinWait();
                }
                shell.bean(RunningStatement.class).cancel();
              });
      Answer answer = shell.line("baseline " + line);
      interrupted.join();
      assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.INTERRUPTED);
    }
    assertThat(junit).doesNotExist();
    assertThat(file("never")).doesNotExist();
  }

  @Test
  void whatIsRolledBackTouchesNoFile() throws IOException {
    save();
    Path junit = folder.resolve("kept.xml");
    assertThat(shell.line("explain baseline drop lookup").err())
        .isEqualTo(
            "error: baseline drop cannot be rolled back: it does not run in a transaction\n");
    assertThat(shell.line("baseline save lookup baseline drop lookup").err())
        .contains("baseline drop cannot be rolled back");
    assertThat(shell.line("explain baseline save other status").err())
        .contains("explain cannot wrap baseline save");
    assertThat(shell.line("explain baseline check --junit " + junit).err())
        .contains("baseline check explains commands and cannot be explained itself");
    assertThat(junit).doesNotExist();
    assertThat(shell.line("baseline list").out()).contains("lookup", "other    ", "groups");
  }

  @Test
  void aFileOfSomethingElseIsNotReplaced() throws IOException {
    save();
    Path other = folder.resolve("pom.xml");
    Files.writeString(other, "<?xml version=\"1.0\"?>\n<project/>\n");
    Answer answer = shell.line("baseline check --junit " + other);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("would replace a file that runm did not write");
    assertThat(Files.readString(other)).endsWith("<project/>\n");
    Files.writeString(other, "");
    for (int i = 0; i < 2; i++) {
      assertThat(shell.line("baseline check --junit " + other).exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aPlanWithIndexesThatAreTriedIsNotKept() {
    assertThat(shell.line("whatif hide ux_object_names_uuid").exitCode()).isEqualTo(ExitCode.OK);
    try {
      assertThat(shell.line("baseline save x groups").err())
          .isEqualTo(
              "error: baseline save would keep a plan with the indexes that are tried: whatif reset undoes them\n");
    } finally {
      assertThat(shell.line("whatif reset").exitCode()).isEqualTo(ExitCode.OK);
    }
    assertThat(file("x")).doesNotExist();
  }

  @Test
  void anOwnStatementIsKeptWithItsQuotesAndBlanks() {
    String sql = "SELECT n.uuid FROM object_names n WHERE n.name = 'no  such'";
    assertThat(shell.run("baseline", "save", "own", "sql", sql).out())
        .contains("own.yaml: 1 statement, ");
    assertThat(shell.line("baseline list").out()).contains("sql " + sql);
    assertThat(shell.line("baseline check own").out()).containsPattern("own +same");
  }

  @Test
  void whatIsKeptIsListedShownAndDropped() {
    save();
    assertThat(shell.line("baseline list").out()).contains("lookup").contains("(2 baselines");
    assertThat(shell.line("baseline show lookup").out()).startsWith("command:").contains("use: ");
    assertThat(shell.line("baseline drop lookup").out())
        .contains("dropped ")
        .contains("lookup.yaml");
    assertThat(shell.line("baseline show lookup").err())
        .contains("there is no baseline lookup: baseline list shows them");
    assertThat(shell.line("baseline check").out()).contains("(1 baseline");
  }

  @Test
  void aTimeIsComparedWithThatOfTheBaselineOfTheCommand() throws IOException {
    save();
    Path script = folder.resolve("time.rsh");
    Files.writeString(
        script,
        """
        provider east-row1-rack1-node1
        expect time < 10000x baseline
        expect time < 10000x baseline lookup
        expect time > 10000x baseline
        """);
    Answer answer = shell.run(script.toString());
    assertThat(answer.exitCode()).isEqualTo(ExitCode.EXPECTATION_NOT_MET);
    assertThat(answer.err()).contains("time.rsh:4: expected time > 10000x baseline");
    Path times = Path.of(System.getProperty("runm.state"), "baseline-times.properties");
    assertThat(Files.readString(times))
        .contains(folder.toRealPath() + "/scripts/baselines/lookup@");
    Files.writeString(times, Files.readString(times).replaceAll("(lookup@\\w+=)\\d+", "$1much"));
    String unknown = "baseline lookup was not saved on this computer";
    assertThat(shell.run(script.toString()).err()).contains("time.rsh:2: " + unknown);
    save();
    assertThat(shell.run(script.toString()).err()).contains("time.rsh:4: ");
    Files.writeString(file("lookup"), Files.readString(file("lookup")).replace("node1", "node2"));
    Files.writeString(script, "provider east-row1-rack1-node2\nexpect time < 9x baseline\n");
    assertThat(shell.run(script.toString()).err()).contains("time.rsh:2: " + unknown);
    Files.writeString(file("lookup"), "command: [groups\n");
    Files.writeString(script, "partitions\nexpect time < 3x baseline\n");
    assertThat(shell.run(script.toString()).err()).contains("no baseline is of 'partitions'");
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    assertThat(shell.line("baseline").err()).contains("it takes check, drop, list, save, show");
    assertThat(shell.line("baseline chekc").err()).contains("did you mean check");
    assertThat(shell.line("baseline save ../x groups").err()).contains("is no name for a baseline");
    assertThat(shell.line("baseline save x nosuch").err()).contains("unknown command nosuch");
    assertThat(shell.line("baseline save x load 100-nested").exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(shell.line("baseline list").out()).contains("(no baselines");
    assertThat(shell.line("baseline check").err()).contains("there is no baseline: ");
    save();
    Files.writeString(file("lookup"), "command: [groups\n");
    assertThat(shell.line("baseline check lookup").err()).containsPattern("lookup.yaml:\\d: ");
    Files.writeString(file("lookup"), "command: [groups]\n");
    assertThat(shell.line("baseline show lookup").out()).contains("command: [groups]");
    assertThat(shell.line("baseline check lookup").err()).contains("'statements' is missing");
  }

  private static void save() {
    assertThat(shell.line("baseline save lookup provider east-row1-rack1-node1").exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(shell.line("baseline save other groups").exitCode()).isEqualTo(ExitCode.OK);
  }

  private static Element junit() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve("ci/out.xml").toFile())
          .getDocumentElement();
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Path file(String name) {
    return folder.resolve("scripts/baselines").resolve(name + ".yaml");
  }

  /** Keeps the names of groups from being looked up; returns the mapper as it was. */
  private static String worsen() {
    String shipped = project.read("ProviderFactsMapper");
    project.replace("ProviderFactsMapper", NAME, NAME + " IGNORE INDEX (ux_object_names_uuid)");
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
    return shipped;
  }

  private static void restore(String shipped) {
    project.write("ProviderFactsMapper", shipped);
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
  }
}

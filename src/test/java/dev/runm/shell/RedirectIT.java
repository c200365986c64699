package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where answers go, and in which format. */
class RedirectIT {
  private static final TestShell SHELL = TestShell.in("redirect");

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    SHELL.line("load 100-shared-compute");
  }

  @AfterAll
  static void close() {
    SHELL.close();
  }

  @Test
  void anAnswerGoesIntoAFileInTheFormatOfItsEnding() throws IOException {
    Answer answer = script("partitions > %s/out.csv".formatted(folder));
    assertThat(answer.out()).isEmpty();
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("out.csv")).content().startsWith("name,").contains("\npart0,");
  }

  @Test
  void anotherFormatIsTakenWhereItIsNamed() throws IOException {
    script("partitions --format json > %s/out.csv".formatted(folder));
    assertThat(folder.resolve("out.csv")).content().startsWith("{\n  \"partitions\"");
  }

  @Test
  void withoutAnEndingItIsTheTableOfAPipe() throws IOException {
    script("partitions > '%s/a b'".formatted(folder));
    assertThat(folder.resolve("a b")).content().startsWith("name ").contains("(1 partition");
  }

  @Test
  void oneSignReplacesWhatAFileHoldsAndTwoKeepIt() throws IOException {
    Path file = folder.resolve("out.txt");
    script("help exit > %1$s\nhelp exit >> %1$s".formatted(file));
    String twice = Files.readString(file);
    script("help exit > %s".formatted(file));
    assertThat(twice).isEqualTo(Files.readString(file).repeat(2)).contains("Leaves the shell.");
  }

  @Test
  void aHeadingThatTheFileBeginsWithIsNotRepeated() throws IOException {
    for (String ending : java.util.List.of("csv", "tsv")) {
      Path file = folder.resolve("out." + ending);
      script(
          "partitions >> %1$s\npartitions >> %1$s\nsql SELECT 7 AS name_only; >> %1$s"
              .formatted(file));
      assertThat(Files.readAllLines(file))
          .filteredOn(line -> line.startsWith("name"))
          .as("that of partitions, and another one")
          .hasSize(2);
      assertThat(Files.readAllLines(file)).filteredOn(line -> line.startsWith("part0")).hasSize(2);
    }
  }

  @Test
  void aScriptIsRedirectedWithAllThatItAnswersButWhatItSendsElsewhereItself() throws IOException {
    Path inner = folder.resolve("inner.rsh");
    Files.writeString(inner, "help exit\npartitions > %s/own.csv\npartitions".formatted(folder));
    Answer answer = script("source %s > %s/all.txt\nhelp exit".formatted(inner, folder));
    assertThat(folder.resolve("own.csv")).content().startsWith("name,");
    assertThat(folder.resolve("all.txt")).content().startsWith("Leaves").contains("\npart0 ");
    assertThat(answer.out()).startsWith("Leaves the shell.").doesNotContain("part0");
  }

  @Test
  void aStatementIsRedirectedBehindItsSemicolon() throws IOException {
    script("sql SELECT 7 AS n WHERE 2 > 1; > %s/out.jsonl".formatted(folder));
    assertThat(folder.resolve("out.jsonl")).hasContent("{\"n\":7}");
  }

  @Test
  void aStatementThatLacksItsSemicolonIsToldSo() throws IOException {
    assertThat(script("sql SELECT 7 AS n > out.csv").err())
        .contains("a redirect stands behind the statement's semicolon: sql …; > FILE");
    assertThat(script("sql SELECT id FROM providers | wc").err())
        .contains("a redirect stands behind the statement's semicolon: sql …; | COMMAND");
    assertThat(script("sql SELECT nothing FROM providers").err()).doesNotContain("redirect");
  }

  @Test
  void aCommandReadsTheAnswerAndItsOwnIsShown() throws IOException {
    Answer answer = script("partitions --format csv | cut -d, -f1 | tail -n +2");
    assertThat(answer.out()).isEqualTo("part0\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aCommandThatStopsReadingIsNoError() throws IOException {
    Answer answer =
        script("sql --limit all SELECT a.id FROM inventories a, inventories b; | head -n 1");
    assertThat(answer.out()).startsWith(" id\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aCommandThatFailsIsAnError() throws IOException {
    Answer answer = script("partitions | sh -c 'cat >/dev/null; echo no >&2; exit 3'");
    assertThat(answer.err())
        .contains("\nno\n")
        .contains(":1: | sh -c 'cat >/dev/null; echo no >&2; exit 3' ended with exit code 3\n");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
  }

  @Test
  void aCommandHasReadAllOfAnAnswerThatIsAFailure() throws IOException {
    Path read = folder.resolve("read");
    script("sql --write --yes UPDATE inventories SET held = held + 1 ORDER BY id LIMIT 1");
    Answer answer = script("verify --only inventory.held --format csv | sleep 0.5; cat > " + read);
    script("sql --write --yes UPDATE inventories SET held = held - 1 ORDER BY id LIMIT 1");
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(read).content().contains("inventory.held");
  }

  @Test
  void theArgumentsOfAScriptAreThoseOfTheCommandWhateverIsInThem() throws IOException {
    Path script =
        Files.writeString(folder.resolve("x.rsh"), "partitions | cat >/dev/null; echo \"$1\"");
    Answer answer = SHELL.run(script.toString(), "a'; b $(c)");
    assertThat(answer.out()).isEqualTo("a'; b $(c)\n");
  }

  @Test
  void theVariablesOfAScriptAreThoseOfTheEnvironmentOfTheCommand() throws IOException {
    Answer answer =
        script(
            "set zone = east \"a'; b\"\nset my-zone = x\n"
                + "partitions | cat >/dev/null; echo \"<${zone}> $zone\"");
    assertThat(answer.out()).as(answer.all()).isEqualTo("<east a'; b> east a'; b\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsToldOfBeforeTheCommandRuns() throws IOException {
    assertThat(script("partitions > %s/none/x".formatted(folder)).err())
        .contains("cannot write to %1$s/none/x: there is no folder %1$s/none\n".formatted(folder));
    assertThat(script("partitions > %s".formatted(folder)).err())
        .contains("%s is a folder: name a file in it\n".formatted(folder));
    assertThat(script("partitions > /dev/full").err())
        .contains("cannot write to /dev/full: No space left on device\n");
  }

  @Test
  void aCommandThatFailsLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("kept"), "kept");
    Answer answer = script("partition > %s".formatted(file));
    assertThat(answer.err()).contains("unknown command partition");
    assertThat(script("partitions --limit x > %s".formatted(file)).exitCode())
        .isNotEqualTo(ExitCode.OK);
    assertThat(file).hasContent("kept");
  }

  @Test
  void theProgramsOwnArgumentsAreNeverRedirects() {
    assertThat(SHELL.run("partitions", ">", "x").err()).contains("does not know what to do with >");
  }

  @Test
  void expectationsKeepTheirSigns() throws IOException {
    assertThat(script("partitions\nexpect rows > 0").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("0")).doesNotExist();
  }

  @Test
  void aBackslashAndGShowsRowsOneBelowTheOther() throws IOException {
    assertThat(script("partitions\\G").out()).startsWith("*** 1. partition ***\n");
    assertThat(script("sql SELECT 1 AS a, 'x' AS b\\G").out())
        .startsWith("*** 1. row ***\na: 1\nb: x\n(1 row, ");
    assertThat(script("explain partitions \\G").out()).startsWith("1. ");
    assertThat(script("partitions \\G > %s/x.csv".formatted(folder)).out()).isEmpty();
    assertThat(folder.resolve("x.csv")).content().startsWith("*** 1. partition ***\n");
  }

  @Test
  void aBackslashAndGIsWrongWhereNothingIsListed() throws IOException {
    assertThat(script("reload\\G").err())
        .contains(":1: reload lists no rows that \\G could show one below the other\n");
    assertThat(script("partitions --format json\\G").err())
        .contains(":1: \\G and --format json ask for two formats: leave one of them out\n");
  }

  @Test
  void theFormatThatIsSetIsThatOfListingsAndOfExplainIfAProgramReadsIt() throws IOException {
    assertThat(script("set format csv\npartitions").out()).startsWith("name,");
    assertThat(script("partitions --format table").out()).startsWith("name ");
    assertThat(script("explain partitions").out()).contains(",");
    assertThat(script("set format vertical\npartitions").out()).startsWith("*** 1. partition");
    assertThat(script("explain partitions").out()).contains("└─");
    script("set format auto");
    assertThat(script("partitions").out()).startsWith("name ");
  }

  @Test
  void theTimeIsSaidAsItIsSet() throws IOException {
    assertThat(script("timing off\npartitions").out()).endsWith("(1 partition)\n");
    Answer all = script("timing on\npartitions\npartitions --format csv\nset format table");
    assertThat(all.out()).containsPattern("\\(1 partition, .* ms\\)");
    assertThat(all.err().lines().filter(line -> line.matches("\\([\\d.]+ ms\\)"))).hasSize(1);
    assertThat(script("timing auto\npartitions").out()).contains("timing is auto\n");
    assertThat(script("timing maybe").err()).contains("timing cannot be 'maybe'");
  }

  private Answer script(String text) throws IOException {
    return SHELL.run(Files.writeString(folder.resolve("try.rsh"), text).toString());
  }
}

package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillIT {
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_fill", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void reload() {
    small.reload();
  }

  @Test
  void theScarcestResourceTypeIsUsedToThatShare() {
    String out = fill("60%", small.claim(2, 10), "");
    assertThat(out)
        .contains("\"claims\": 9", "\"rows\": 45", "\"missed\": 0")
        .containsPattern("\"used_before\": 0,\\s+\"used_after\": 18");
    assertThat(small.items()).filteredOn(item -> item.contains("cpu")).hasSize(9);
    assertThat(small.heldWrongly()).isEmpty();
    assertThat(small.database().rows("SELECT generation > 1 FROM providers"))
        .containsExactly("1", "1", "1");
    assertThat(
            small
                .database()
                .rows(
                    "SELECT n.name FROM consumers c JOIN object_names n ON n.uuid = c.uuid"
                        + " JOIN allocations a ON a.consumer_id = c.id ORDER BY c.id LIMIT 2"))
        .containsExactly("fill1-1", "fill1-2");
  }

  @Test
  void allOfItIsAsMuchAsFitsAndNoMore() {
    fill("100%", small.claim(4, 10), "");
    assertThat(small.items())
        .as("10 processors hold two claims of 4")
        .filteredOn(item -> item.contains("cpu"))
        .hasSize(6);
    Answer noRoom = small.shell().line("fill --to 100% --claim " + small.claim(4, 10));
    assertThat(noRoom.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(noRoom.err()).contains("no provider meets claim claim");
    assertThat(fill("100%", small.claim(2, 10), "")).contains("\"claims\": 3");
    Answer full = small.shell().line("fill --to 100% --claim " + small.claim(2, 10));
    assertThat(full.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(full.all()).contains("So much is used already");
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void amountsThatMayVaryKeepUnitsAndSteps() {
    String claim =
        small.file(
            "varying.yaml", "request_groups: [{resources: {runm.cpu.shared: {min: 1, max: 7}}}]");
    fill("100%", claim, "");
    assertThat(small.items())
        .containsExactlyInAnyOrder(
            "c1 runm.cpu.shared 6",
            "c1 runm.cpu.shared 4",
            "c2 runm.cpu.shared 6",
            "c2 runm.cpu.shared 4",
            "c3 runm.cpu.shared 6",
            "c3 runm.cpu.shared 4");
  }

  @Test
  void aConsumerHoldsSeveralClaimsWhereMoreThanADozenComeToAProvider() {
    String large =
        small.file(
            "large.yaml",
            "providers: [{name: a, inventory: {runm.cpu.shared: {total: 400, max_unit: 24}}},"
                + " {name: b, inventory: {runm.cpu.shared: {total: 400, max_unit: 9, step_size: 2}}}]");
    String claim =
        small.file(
            "two.yaml", "request_groups: [{resources: {runm.cpu.shared: {min: 2, max: 2}}}]");
    assertThat(small.shell().run("load", large).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(fill("80%", claim, "")).contains("\"claims\": 320", "\"used_after\": 640");
    assertThat(small.database().number("SELECT COUNT(*) FROM consumers")).isLessThan(100);
    assertThat(small.database().number("SELECT MAX(used) FROM allocation_items")).isGreaterThan(8);
    assertThat(fill("90%", claim, "")).contains("\"claims\": 40", "\"used_after\": 720");
    Answer verified = small.shell().line("verify");
    assertThat(verified.exitCode()).as(verified.all()).isEqualTo(ExitCode.OK);
  }

  @Test
  void theSeedDecides() {
    fill("50%", small.claim(2, 10), "");
    List<String> one = small.items();
    small.reload();
    fill("50%", small.claim(2, 10), "--seed 1");
    assertThat(small.items()).isEqualTo(one);
    boolean differs = false;
    for (int seed = 2; seed < 8; seed++) {
      small.reload();
      fill("50%", small.claim(2, 10), "--seed " + seed);
      differs |= !small.items().equals(one);
    }
    assertThat(differs).isTrue();
  }

  @Test
  void whatEndsIsNotHeldAndLeavesTheRoomOutsideItsWindow() {
    String window = "acquire: 4000000000\nrelease: 4000000100\n";
    fill("100%", small.claim(window, 2, 10), "");
    assertThat(small.held()).isEmpty();
    assertThat(small.items()).filteredOn(item -> item.contains("cpu")).hasSize(15);
    fill("100%", small.claim("acquire: 4000000100\n", 2, 10), "");
    assertThat(small.items()).filteredOn(item -> item.contains("cpu")).hasSize(30);
  }

  @Test
  void whatIsUsedAlreadyCounts() {
    fill("60%", small.claim(2, 10), "");
    assertThat(fill("30%", small.claim(2, 10), "")).contains("\"claims\": 0");
  }

  @Test
  void theShareIsOfAllThatMeetTheClaimWhateverRoomTheyHave() {
    fill("80%", small.claim(2, 10), "");
    assertThat(fill("80%", small.claim(2, 10), ""))
        .contains("\"providers\": 3", "\"claims\": 0", "\"consumers\": 0");
    assertThat(fill("93%", small.claim(2, 10), ""))
        .contains("\"claims\": 2")
        .containsPattern("\"used_before\": 24,\\s+\"used_after\": 28");
    assertThat(fill("93%", small.claim(2, 10), "")).contains("\"claims\": 0");
  }

  @Test
  void theShareIsOfThoseAloneThatMeetTheRulesOfTheClaim() {
    String claim =
        small.file(
            "one.yaml",
            "request_groups: [{resources: {runm.cpu.shared: {min: 2, max: 2}},"
                + " options: {in_tree: c2, single_provider: false}}]");
    assertThat(fill("60%", claim, ""))
        .contains("\"providers\": 1", "\"claims\": 3", "\"capacity\": 10");
    assertThat(fill("60%", claim, "")).contains("\"claims\": 0");
    assertThat(fill("20%", small.claim(2, 10), "")).contains("\"claims\": 0");
  }

  @Test
  void aClaimThatMayTakeNothingEndsWhereNoRoomIsLeft() {
    String stock =
        small.file(
            "free.yaml",
            "providers: [{name: a, inventory: {runm.cpu.shared: {total: 10, min_unit: 0, max_unit: 4},"
                + " runm.memory: {total: 1000000}}}]");
    assertThat(small.shell().run("load", stock).exitCode()).isEqualTo(ExitCode.OK);
    String claim = "request_groups: [{resources: {runm.cpu.shared: {min: 0, max: %d}}}]";
    Answer nothing =
        small
            .shell()
            .line("fill --to 50% --claim " + small.file("nothing.yaml", claim.formatted(0)));
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(nothing.err().strip()).contains("takes 0 of everything").hasLineCount(1);
    String some = small.file("some.yaml", claim.formatted(3));
    assertThat(fill("100%", some, "")).contains("\"claims\": 4", "\"used_after\": 10");
    String both =
        small.file(
            "both.yaml",
            "request_groups: [{resources: {runm.cpu.shared: {min: 0, max: 3},"
                + " runm.memory: {min: 500, max: 500}}}]");
    small.shell().run("load", stock);
    assertThat(fill("40%", both, "")).contains("\"claims\": 2", "\"used_after\": 6");
    assertThat(small.shell().line("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aFillOfMoreConsumersThanOneMayMakeIsRefused() {
    String stock =
        small.file(
            "tiny.yaml",
            "providers: [{name: a, inventory: {runm.memory: {total: 1000000000000, max_unit: 1}}}]");
    assertThat(small.shell().run("load", stock).exitCode()).isEqualTo(ExitCode.OK);
    String claim =
        small.file("byte.yaml", "request_groups: [{resources: {runm.memory: {min: 1, max: 1}}}]");
    Answer refused = small.shell().line("fill --to 80% --claim " + claim);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(refused.err().strip()).contains("more than 10,000,000 consumers").hasLineCount(1);
    assertThat(small.database().number("SELECT COUNT(*) FROM consumers")).isZero();
  }

  @Test
  void namesThatAreTakenMeanwhileAreLeftToTheOthers() {
    small
        .database()
        .execute(
            "INSERT INTO object_names (uuid, object_type, name)"
                + " SELECT MD5(7), id, 'fill1-2' FROM object_types WHERE code = 'runm.machine'");
    fill("60%", small.claim(2, 10), "");
    assertThat(small.database().rows("SELECT name FROM object_names WHERE name LIKE 'fill%-1'"))
        .containsExactly("fill2-1");
  }

  @Test
  void theOptimizerKnowsOfWhatWasWritten() {
    fill("60%", small.claim(2, 10), "");
    assertThat(
            small
                .database()
                .rows(
                    "SELECT table_name, n_rows FROM mysql.innodb_table_stats"
                        + " WHERE database_name = DATABASE() AND table_name IN"
                        + " ('consumers', 'allocations', 'allocation_items') ORDER BY 1"))
        .containsExactly("allocation_items 18", "allocations 9", "consumers 9");
  }

  @Test
  void aServerThatTakesNoLocalFilesGetsInserts() {
    TestServer.execute("SET GLOBAL local_infile = 0");
    try {
      assertThat(fill("60%", small.claim(2, 10), "")).contains("\"claims\": 9");
    } finally {
      TestServer.execute("SET GLOBAL local_infile = 1");
    }
    assertThat(small.heldWrongly()).isEmpty();
    assertThat(small.items()).hasSize(18);
  }

  @Test
  void everyStatementUsesAnIndexAndIsRolledBackWhenExplained() {
    Map<String, String> before = small.database().checksums();
    Answer answer = small.shell().line("explain fill --to 50% --claim " + small.claim(2, 10));
    assertThat(answer.all()).contains("Yes: every access used an index");
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"0%", "101%", "-5%", "half", "80%%", "''"})
  void aShareIsAPercentage(String share) {
    Answer answer = small.shell().run("fill", "--to=" + share, "--claim", small.claim(2, 10));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("--to");
  }

  @ParameterizedTest
  @CsvSource({"0.8, 80%", "0.05, 5%", "0.125, 12.5%"})
  void aBareNumberBelowOneIsAskedAbout(String share, String meant) {
    Answer answer =
        small.shell().line("fill --to %s --claim %s".formatted(share, small.claim(2, 10)));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err().strip())
        .contains("write %s%% or %s".formatted(share, meant))
        .hasLineCount(1);
    assertThat(fill(share + "%", small.claim(2, 10), "")).contains("\"claims\": 1");
    assertThat(fill("80", small.claim(2, 10), "")).contains("\"used_after\": 24");
  }

  private static String fill(String share, String claim, String options) {
    return small.fill(share, claim, options);
  }
}

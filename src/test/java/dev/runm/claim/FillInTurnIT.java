package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.RunningStatement;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills with claims that several providers meet together. */
class FillInTurnIT {
  private static final String APART =
      "request_groups: [{name: a, resources: {runm.cpu.shared: {min: 2, max: 2}}},"
          + " {name: b, resources: {runm.cpu.shared: {min: 2, max: 2}},"
          + " options: {isolate_from: [a]}}]";

  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_fill_in_turn", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void reloadMappers() {
    small.shell().bean(ReloadableMappers.class).reload();
  }

  @Test
  void nestedProvidersAreFilledToThatShareByClaimsOfSeveralOfThem() {
    load("100-nested");
    String claim =
        small.file(
            "nested.yaml",
            "request_groups: [{name: cell, resources: {runm.cpu.shared: {min: 20, max: 20},"
                + " runm.memory: {min: 64MiB, max: 64MiB}}},"
                + " {name: disk, resources: {runm.storage.block: {min: 1GB, max: 1GB}},"
                + " options: {in_tree_of: [cell]}}]");
    JsonNode filled = fill("50%", claim, "");
    assertThat(filled.get("claims").asInt()).isEqualTo(640);
    assertThat(filled.get("consumers").asInt()).isEqualTo(640);
    assertThat(filled.get("rows").asInt()).isEqualTo(640 * 6);
    assertThat(filled.get("providers").asInt()).as("cells and nodes").isEqualTo(300);
    JsonNode cpu = filled.get("resources").get(0);
    assertThat(cpu.get("resource_type").asString()).isEqualTo("runm.cpu.shared");
    assertThat(cpu.get("capacity").asInt()).isEqualTo(25_600);
    assertThat(cpu.get("used_after").asInt()).isEqualTo(12_800);
    assertThat(filled.get("resources").get(2).get("capacity").asLong())
        .isEqualTo(400_000_000_000_000L);
    assertThat(
            small
                .database()
                .number(
                    "SELECT COUNT(DISTINCT s.provider_id) FROM allocation_items s"
                        + " JOIN resource_types t ON t.id = s.resource_type_id"
                        + " WHERE t.code = 'runm.cpu.shared'"))
        .as("cells drawn at random")
        .isGreaterThan(180);
    assertThat(fill("50%", claim, "").get("claims").asInt()).isZero();
    assertThatAllIsWell();
  }

  @Test
  void theShippedClaimsOfTreesAreFilledWith() {
    load("100-nested");
    for (String claim : List.of("1cpu-64M-10G-nested", "1cpu-64M-10G-one-tree")) {
      assertThat(fill("0.5%", claim, "").get("claims").asInt() > 0)
          .as("the second finds so much used")
          .isEqualTo(claim.endsWith("nested"));
    }
    assertThat(fill("1%", "1cpu-64M-10G-one-tree", "").get("claims").asInt()).isEqualTo(128);
    assertThatAllIsWell();
  }

  @Test
  void claimsOfSpreadGroupsCountEachProviderOnce() {
    load("100-mixed-compute");
    JsonNode alone = fill("0.1%", "1cpu-64M-10G", "");
    for (String claim : List.of("3x-1cpu-64M-10G-spread", "2x-1cpu-64M-10G-isolated")) {
      long size = claim.charAt(0) - '0';
      JsonNode filled = fill(size == 3 ? "1.5%" : "2%", claim, "--seed 7");
      assertThat(filled.get("providers")).isEqualTo(alone.get("providers"));
      assertThat(filled.get("claims").asInt()).isPositive();
      JsonNode first = filled.get("resources").get(0);
      assertThat(first.get("capacity")).isEqualTo(alone.at("/resources/0/capacity"));
      assertThat(first.get("used_after").asLong() - first.get("used_before").asLong())
          .isEqualTo(filled.get("claims").asLong() * size);
      assertThat(overshoot(filled, size == 3 ? 0.015 : 0.02)).isBetween(0L, size - 1);
      assertThat(fill(size == 3 ? "1.5%" : "2%", claim, "").get("claims").asInt()).isZero();
    }
    assertThatAllIsWell();
  }

  @Test
  void itEndsWhereNoWholeClaimFitsThoughPartsWould() {
    stock("a: {runm.cpu.shared: {total: 20}}", "b: {runm.cpu.shared: {total: 6}}");
    String claim = small.file("apart.yaml", APART);
    Answer filled = small.shell().line("fill --to 90% --claim " + claim);
    assertThat(filled.exitCode()).as(filled.all()).isEqualTo(ExitCode.OK);
    assertThat(filled.all())
        .contains("3 claims executed for 3 consumers, 15 rows")
        .contains("on the 2 providers meeting a part of the claim")
        .contains("this is as much as fits");
    assertThat(small.held()).containsExactly("a runm.cpu.shared 6", "b runm.cpu.shared 6");
    Answer again = small.shell().line("fill --to 90% --claim " + claim);
    assertThat(again.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(again.err())
        .contains(
            "no provider meets claim apart, its rules or the capacity it asks for: nothing was written; find --why tells what is wanting");
    assertThat(fill("40%", claim, "").get("claims").asInt()).isZero();
    assertThatAllIsWell();
  }

  @Test
  void aPartThatIsFullCountsWhereAnotherHasRoom() {
    stock("a: {runm.cpu.shared: {total: 4}, runm.memory: {total: 1000}}");
    String claim =
        small.file(
            "parts.yaml",
            "request_groups: [{name: a, resources: {runm.cpu.shared: {min: 2, max: 2}}},"
                + " {name: b, resources: {runm.memory: {min: 1, max: 1}}}]");
    assertThat(fill("100%", claim, "").get("claims").asInt()).isEqualTo(2);
    assertThat(fill("80%", claim, "").get("claims").asInt()).isZero();
  }

  @Test
  void amountsThatMayVaryAreTakenToTheLast() {
    stock("a: {runm.cpu.shared: {total: 10}}", "b: {runm.cpu.shared: {total: 13}}");
    String claim = small.file("apart.yaml", APART.replace("min: 2, max: 2", "min: 1, max: 4"));
    fill("90%", claim, "");
    assertThat(small.held()).first().asString().endsWith(" 10");
    assertThatAllIsWell();
  }

  @Test
  void claimsThatMayTakeNothingEndWhereNoRoomIsLeft() {
    String cpu = "runm.cpu.shared: {total: %d, min_unit: 0, max_unit: 4}";
    stock("a: {" + cpu.formatted(10) + "}", "b: {" + cpu.formatted(14) + "}");
    String claim = small.file("apart.yaml", APART.replace("min: 2, max: 2", "min: 0, max: 3"));
    assertThat(fill("100%", claim, "").at("/resources/0/used_after").asInt()).isEqualTo(24);
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isLessThan(10);
  }

  @Test
  void theSeedDecidesWhichClaims() {
    List<List<String>> items = new ArrayList<>();
    for (String seed : List.of("1", "1", "2", "3")) {
      small.reload();
      fill("60%", small.file("apart.yaml", APART), "--seed " + seed);
      items.add(small.items());
    }
    assertThat(items.get(1)).isEqualTo(items.get(0));
    assertThat(items.subList(2, 4)).anyMatch(other -> !other.equals(items.get(0)));
  }

  @Test
  void aRequestToStopLeavesWhatIsExecuted() {
    small.reload();
    before("INSERT INTO allocations", 4, () -> small.shell().bean(RunningStatement.class).cancel());
    Answer answer = small.shell().line("fill --to 100% --claim " + small.file("apart.yaml", APART));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(answer.err())
        .isEqualTo("error: cancelled: 3 claims executed for consumers fill1-…\n");
    assertThat(small.database().number("SELECT COUNT(*) FROM allocations")).isEqualTo(3);
    assertThatAllIsWell();
  }

  @Test
  void namesThatAreTakenMeanwhileAreLeftToTheOthers() {
    small.reload();
    before(
        "INSERT INTO object_names",
        2,
        () ->
            small
                .database()
                .execute(
                    "INSERT INTO object_names (uuid, object_type, name)"
                        + " SELECT MD5(7), id, 'fill1-2' FROM object_types"
                        + " WHERE code = 'runm.machine'"));
    assertThat(fill("60%", small.file("apart.yaml", APART), "").get("claims").asInt()).isEqualTo(5);
    assertThat(
            small
                .database()
                .rows(
                    "SELECT n.name FROM consumers c JOIN object_names n ON n.uuid = c.uuid"
                        + " ORDER BY c.id"))
        .containsExactly("fill1-1", "fill2-2", "fill2-3", "fill2-4", "fill2-5");
  }

  @Test
  void explainingItWritesNothing() {
    small.reload();
    var before = small.database().checksums();
    Answer answer =
        small.shell().line("explain fill --to 20% --claim " + small.file("apart.yaml", APART));
    assertThat(answer.all()).contains("Yes: every access used an index");
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  /** Runs the action before that statement of the fill, counted from 1. */
  private static void before(String statement, int number, Runnable action) {
    int[] seen = {0};
    Between.before(
        small.shell(),
        statement,
        Integer.MAX_VALUE,
        () -> {
          if (++seen[0] == number) {
            action.run();
          }
        });
  }

  /** Returns by how many processors the share is passed, where it is they that reach it. */
  private static long overshoot(JsonNode filled, double share) {
    JsonNode first = filled.get("resources").get(0);
    long target = (long) Math.ceil(first.get("capacity").asLong() * share);
    return first.get("used_after").asLong() - target;
  }

  private static void assertThatAllIsWell() {
    assertThat(small.heldWrongly()).isEmpty();
    Answer verified = small.shell().line("verify");
    assertThat(verified.exitCode()).as(verified.all()).isEqualTo(ExitCode.OK);
  }

  private static void load(String deployment) {
    Answer loaded = small.shell().line("load " + deployment);
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  private static void stock(String... providers) {
    StringBuilder yaml = new StringBuilder("providers:\n");
    for (String provider : providers) {
      String[] parts = provider.split(": ", 2);
      yaml.append("  - {name: %s, inventory: %s}\n".formatted(parts[0], parts[1]));
    }
    load(small.file("stock.yaml", yaml.toString()));
  }

  private static JsonNode fill(String share, String claim, String options) {
    return JsonMapper.shared().readTree(small.fill(share, claim, options));
  }
}

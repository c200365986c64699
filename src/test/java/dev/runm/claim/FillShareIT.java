package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far a fill goes where amounts are small, none, uneven or very large. */
class FillShareIT {
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_fill_share", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @Test
  void aShareOfLessThanOneUnitIsOneUnit() {
    load("a: {runm.gpu.virtual: {total: 75}}", "b: {runm.gpu.virtual: {total: 75}}");
    String claim = claim("runm.gpu.virtual: {min: 1, max: 1}", "");
    assertThat(fill("0.5%", claim).get("claims").asInt()).isEqualTo(1);
    assertThat(fill("0.5%", claim).get("claims").asInt()).isZero();
    assertThat(fill("50%", claim).get("claims").asInt()).isEqualTo(74);
  }

  @Test
  void whatTheClaimTakesNoneOfDoesNotCount() {
    load("a: {runm.cpu.shared: {total: 100}, runm.memory: {total: 1000, min_unit: 0}}");
    fill("85%", claim("runm.memory: {min: 10, max: 10}", ""));
    String cpu = "runm.cpu.shared: {min: 1, max: 1}, runm.memory: {min: 0, max: %d}";
    assertThat(fill("80%", claim(cpu.formatted(5), "")).get("claims").asInt()).isZero();
    assertThat(fill("80%", claim(cpu.formatted(0), "")).get("claims").asInt()).isEqualTo(80);
    assertThat(fill("80%", claim(cpu.formatted(0), "")).get("claims").asInt()).isZero();
  }

  @Test
  void aProviderWithLittleLeftDoesNotMeasureTheOthers() {
    String[] providers = new String[10];
    for (int i = 0; i < providers.length; i++) {
      providers[i] = "p%d: {runm.cpu.shared: {total: 10000, max_unit: 10000}}".formatted(i);
    }
    load(providers);
    String most = "runm.cpu.shared: {min: 9999, max: 9999}";
    Answer first =
        small.shell().line("claim " + claim(most, "in_tree: p0") + " --execute --consumer first");
    assertThat(first.exitCode()).as(first.all()).isEqualTo(ExitCode.OK);
    JsonNode filled = fill("50%", claim("runm.cpu.shared: {min: 1, max: 100}", ""));
    assertThat(filled.get("resources").get(0).get("used_before").asInt()).isEqualTo(9_999);
    assertThat(filled.get("resources").get(0).get("used_after").asInt()).isBetween(50_000, 50_099);
    assertThat(filled.get("consumers").asInt()).isBetween(50, 200);
    assertThat(small.heldWrongly()).isEmpty();
  }

  @Test
  void sumsAboveTheLargestNumberOfMySqlAreHeldToTheDigit() {
    load("a: {runm.memory: {total: 18446744073709551615, max_unit: 18446744073709551615}}");
    small.database().execute("UPDATE inventories SET allocation_ratio = 4");
    fill("100%", claim("runm.memory: {min: 9223372036854775807, max: 9223372036854775807}", ""));
    assertThat(small.held()).containsExactly("a runm.memory 73786976294838206456");
    assertThat(small.heldWrongly()).isEmpty();
  }

  private static void load(String... providers) {
    StringBuilder yaml = new StringBuilder("providers:\n");
    for (String provider : providers) {
      String[] parts = provider.split(": ", 2);
      yaml.append("  - {name: %s, inventory: %s}\n".formatted(parts[0], parts[1]));
    }
    Answer loaded = small.shell().run("load", small.file("stock.yaml", yaml.toString()));
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  private static String claim(String resources, String option) {
    String options = option.isEmpty() ? "" : ", options: {%s, single_provider: false}";
    return small.file(
        "claim.yaml",
        "request_groups: [{resources: {%s}%s}]".formatted(resources, options.formatted(option)));
  }

  private static JsonNode fill(String share, String claim) {
    return JsonMapper.shared().readTree(small.fill(share, claim, ""));
  }
}

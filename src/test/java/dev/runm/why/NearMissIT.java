package dev.runm.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Why nobody is left where everybody fails several rules. */
class NearMissIT {
  private static final String DEPLOYMENT =
      """
      providers:
        - name: a-off-units
          capabilities: [cpu.x86.avx]
          inventory: {runm.cpu.shared: {total: 8}, runm.gpu.virtual: {total: 20, max_unit: 9}}
        - name: b-lacks-both
          inventory: {runm.cpu.shared: {total: 8}, runm.gpu.virtual: {total: 10}}
        - name: c-nearest
          capabilities: [cpu.x86.avx]
          inventory: {runm.cpu.shared: {total: 8}, runm.gpu.virtual: {total: 10}}
        - name: d-small
          capabilities: [cpu.x86.avx, cpu.x86.vmx]
          inventory: {runm.cpu.shared: {total: 1}, runm.gpu.virtual: {total: 1}}
      allocations:
        - consumer: vm1
          items:
            - {provider: a-off-units, resource: runm.gpu.virtual, used: 9}
            - {provider: a-off-units, resource: runm.gpu.virtual, used: 2}
            - {provider: b-lacks-both, resource: runm.gpu.virtual, used: 8}
            - {provider: c-nearest, resource: runm.gpu.virtual, used: 8}
      """;

  @TempDir private static Path folder;
  private static AskedShell shell;

  @BeforeAll
  static void load() {
    shell = new AskedShell("near_miss", folder, DEPLOYMENT);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void theUnitsOfAResourceThatNobodyHasRoomForAreAskedForAllTheSame() {
    String claim =
        AskedShell.one(
            "resources: {runm.cpu.shared: {min: 2, max: 2}, runm.gpu.virtual: {min: 10, max: 10}}",
            "capabilities: [{require: [cpu.x86.avx, cpu.x86.vmx]}]");
    JsonNode nearest =
        shell.json(claim, "find --claim CLAIM --why").get("funnels").get(0).get("nearest_miss");
    assertThat(nearest.get("provider").asString()).as(nearest.toString()).isEqualTo("c-nearest");
    assertThat(nearest.get("figures").asString())
        .isEqualTo("lacks cpu.x86.vmx; runm.gpu.virtual: wants 10, free 2 of 10");
  }
}

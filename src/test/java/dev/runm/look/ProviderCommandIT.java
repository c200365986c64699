package dev.runm.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProviderCommandIT {
  @TempDir private static Path folder;
  private static LookWorld world;

  @BeforeAll
  static void open() {
    world = LookWorld.in("look_provider", folder);
  }

  @AfterAll
  static void leave() {
    world.close();
  }

  @Test
  void inventoryAndUseAreThoseOfTheMoment() {
    JsonNode inventory = world.json("provider a").get("inventory");
    assertThat(inventory.get(0).toString())
        .isEqualTo(
            "{\"resource_type\":\"runm.cpu.shared\",\"total\":11,\"reserved\":1,\"min_unit\":1,"
                + "\"max_unit\":8,\"step_size\":1,\"allocation_ratio\":1.25,\"capacity\":12,"
                + "\"used\":3,\"free\":9}");
    assertThat(inventory.get(1).get("used").asInt()).isEqualTo(10);
    assertThat(world.json("provider b").get("inventory").get(0).get("free").asInt()).isZero();
    assertThat(world.out("provider b --format csv"))
        .contains(
            "runm.storage.block,18446744073709551615,18446744073709551615,0,100.0",
            "runm.storage.block,18446744073709551615,0,1,18446744073709551615,1,1.0");
    assertThat(world.out("provider a")).contains("1,000 B").contains("25.0");
  }

  @Test
  void allocationsAreCountedByHowTheyStandToThePresent() {
    assertThat(world.json("provider a").get("allocation_counts").toString())
        .isEqualTo("{\"total\":4,\"now\":2,\"past\":1,\"future\":1}");
    assertThat(world.out("provider a")).contains("2 hold now, 1 is over, 1 to begin");
    assertThat(world.out("provider c")).containsPattern("allocations +none");
  }

  @Test
  void whatItIsAndWhereItStands() {
    JsonNode deep = world.json("provider a/numa/deep");
    assertThat(deep.get("name").asString()).isEqualTo("a/numa/deep");
    assertThat(deep.get("type").asString()).isEqualTo("runm.nic");
    assertThat(deep.get("partition").asString()).isEqualTo("part0");
    assertThat(deep.get("generation").asInt()).isEqualTo(1);
    assertThat(deep.get("parent").asString()).isEqualTo("a/numa");
    assertThat(deep.get("root").asString()).isEqualTo("a");
    assertThat(world.json("provider a").get("parent").isNull()).isTrue();
    assertThat(world.json("provider b").get("capabilities").toString())
        .isEqualTo("[\"cpu.x86.vmx\",\"storage.disk.ssd\"]");
  }

  @Test
  void groupsTellWhetherAnAncestorIsAMember() {
    assertThat(world.json("provider a").get("groups").toString())
        .isEqualTo("[{\"group\":\"g1\",\"through\":null}]");
    assertThat(world.json("provider a/numa/deep").get("groups").toString())
        .isEqualTo("[{\"group\":\"g1\",\"through\":\"a\"}]");
    assertThat(world.json("provider b/own").get("groups").toString())
        .isEqualTo(
            "[{\"group\":\"g1\",\"through\":null},{\"group\":\"g2\",\"through\":\"b\"},"
                + "{\"group\":\"g_3\",\"through\":\"b\"}]");
  }

  @Test
  void aNestedProviderHasTheDistancesOfItsRoot() {
    JsonNode nested = world.json("provider a/numa/deep");
    assertThat(nested.get("distances_of").asString()).isEqualTo("a");
    assertThat(nested.get("distances")).isEqualTo(world.json("provider a").get("distances"));
    assertThat(LookWorld.texts(nested.get("distances"), "code"))
        .containsExactly("local", "site", "rack", "row");
    assertThat(world.out("provider a/numa/deep")).contains("distances, of its root a\n");
    assertThat(world.out("provider a")).contains("\ndistances\n");
  }

  @Test
  void theTreeIsDrawnWithTheProviderMarked() {
    assertThat(world.out("provider a/numa"))
        .containsPattern("\na +runm.compute\n├─ a/nic0 +runm.nic\n├─ a/nic1 +runm.nic\n")
        .containsPattern("\n└─ a/numa ← +runm.compute\n   └─ a/numa/deep +runm.nic\n");
    assertThat(world.json("provider a/numa").get("tree").get(4).toString())
        .isEqualTo("{\"provider\":\"a/numa/deep\",\"type\":\"runm.nic\",\"depth\":2}");
  }

  @Test
  void aTreeThatIsTooLargeIsCutAroundTheProvider() {
    assertThat(world.out("provider a/numa --limit 2"))
        .containsPattern(
            "\na +runm.compute\n├─ a/numa ← +runm.compute\n│  └─ a/numa/deep +runm.nic\n")
        .contains("\n└─ (2 more)\n")
        .contains("There are more: --limit N or --limit all.");
    assertThat(world.out("provider a --limit 2"))
        .containsPattern("\na ← +runm.compute\n├─ a/nic0 +runm.nic\n└─ \\(3 more\\)\n");
    assertThat(world.json("provider a --limit 2").get("tree_truncated").asBoolean()).isTrue();
    assertThat(world.json("provider a --limit 5").get("tree_truncated").asBoolean()).isFalse();
  }

  @Test
  void limitsHoldForGroupsAndDistancesToo() {
    JsonNode cut = world.json("provider b/own --limit 2");
    assertThat(cut.get("groups")).hasSize(2);
    assertThat(cut.get("groups_truncated").asBoolean()).isTrue();
    JsonNode distances = world.json("provider a --limit 3");
    assertThat(distances.get("distances")).hasSize(3);
    assertThat(distances.get("distances_truncated").asBoolean()).isTrue();
  }

  @Test
  void aProviderThatIsNotThereIsToldWithANearOne() {
    assertThat(world.error("provider a/nix1", ExitCode.USAGE))
        .contains("no provider a/nix1 (did you mean a/nic1?): providers lists them");
    assertThat(List.of(world.error("provider", ExitCode.USAGE))).hasSize(1);
  }
}

package dev.runm.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistancesCommandIT {
  @TempDir private static Path folder;
  private static LookWorld world;

  @BeforeAll
  static void open() {
    world = LookWorld.in("look_distances", folder);
  }

  @AfterAll
  static void leave() {
    world.close();
  }

  @Test
  void fromAProviderToGroupsNearestFirstInEachType() {
    assertThat(world.out("distances a --format csv"))
        .isEqualTo(
            """
            type,code,position,group
            network,local,0,g1
            network,site,1,g2
            failure,rack,1,g_3
            failure,row,2,g2
            """);
    assertThat(world.column("distances a --type failure", "distances", "group"))
        .containsExactly("g_3", "g2");
    assertThat(world.json("distances a --limit 3").get("truncated").asBoolean()).isTrue();
    assertThat(world.column("distances c", "distances", "type")).isEmpty();
  }

  @Test
  void aNestedProvidersDistancesAreThoseOfItsRoot() {
    assertThat(world.column("distances a/numa/deep", "distances", "group"))
        .isEqualTo(world.column("distances a", "distances", "group"));
    assertThat(world.out("distances a/nic0")).endsWith("Distances of a, the root of a/nic0.\n");
    assertThat(world.json("distances a/nic0 b").get("distances"))
        .isEqualTo(world.json("distances a b").get("distances"));
  }

  @Test
  void fromOneProviderToAnotherTheNearestOfItsGroupsCounts() {
    assertThat(world.json("distances a b").get("distances").toString())
        .isEqualTo(
            "[{\"type\":\"network\",\"code\":\"site\",\"position\":1,\"through\":[\"g2\"]},"
                + "{\"type\":\"storage\",\"code\":null,\"position\":null,\"through\":[]},"
                + "{\"type\":\"failure\",\"code\":\"rack\",\"position\":1,\"through\":[\"g_3\"]}]");
    assertThat(world.json("distances a b/own --type network").get("distances").toString())
        .isEqualTo(
            "[{\"type\":\"network\",\"code\":\"local\",\"position\":0,\"through\":[\"g1\"]}]");
  }

  @Test
  void whereNoneIsRecordedItIsFartherThanEveryCode() {
    assertThat(world.out("distances a c"))
        .contains("None recorded for network, storage, failure: farther than every code.");
    assertThat(world.json("distances c a --type failure").get("distances").toString())
        .isEqualTo("[{\"type\":\"failure\",\"code\":null,\"position\":null,\"through\":[]}]");
  }

  @Test
  void namesThatAreNotThereAreTold() {
    assertThat(
            List.of(
                world.error("distances aa", ExitCode.USAGE),
                world.error("distances a bb", ExitCode.USAGE),
                world.error("distances a --type failur", ExitCode.USAGE)))
        .satisfiesExactly(
            from -> assertThat(from).contains("no provider aa"),
            to -> assertThat(to).contains("no provider bb"),
            type -> assertThat(type).contains("no distance type failur (did you mean failure?)"));
  }
}

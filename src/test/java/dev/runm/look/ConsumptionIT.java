package dev.runm.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ConsumptionIT {
  @TempDir private static Path folder;
  private static LookWorld world;

  @BeforeAll
  static void open() {
    world = LookWorld.in("look_consumption", folder);
  }

  @AfterAll
  static void leave() {
    world.close();
  }

  @Test
  void consumersComeByNameWithWhatTheyHoldNow() {
    assertThat(world.column("consumers", "consumers", "name"))
        .containsExactly("other", "vm1", "vm2");
    assertThat(world.column("consumers", "consumers", "held")).containsExactly("1", "1", "0");
    assertThat(world.column("consumers --like vm", "consumers", "name"))
        .containsExactly("vm1", "vm2");
    assertThat(world.json("consumers --limit 2").get("truncated").asBoolean()).isTrue();
  }

  @Test
  void consumersAreChosenByOwnerAndType() {
    JsonNode first = world.json("consumers --limit 1").get("consumers").get(0);
    String project = first.get("project").asString();
    String dashed =
        project.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5").toUpperCase();
    String user = first.get("user").asString();
    assertThat(names("consumers --project " + dashed)).containsExactly("vm1", "vm2", "other");
    assertThat(names("consumers --project " + project + " --user " + user + " --like o"))
        .containsExactly("other");
    assertThat(names("consumers --project " + "0".repeat(32))).isEmpty();
    assertThat(names("consumers --type runm.machine")).containsExactly("vm1", "vm2", "other");
    assertThat(names("consumers --type runm.machine --like vm2")).containsExactly("vm2");
    assertThat(names("consumers --type runm.volume")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consumers --project x|--project takes a uuid of 32 hex digits, not x",
        "consumers --user x|--user goes with --project",
        "allocations --at soon|--at takes a time such as 20",
        "allocations --from 2026-12-01|--from is the day 2026-12-01; add a time",
        "allocations --at now --from 5|--at is one moment: leave out --from and --until",
        "allocations --from 5 --until 5|--until 5 is not after --from 5",
      })
  void aCommandLineThatIsWrongIsTold(String line, String message) {
    assertThat(world.error(line, ExitCode.USAGE)).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consumer vm3|no consumer vm3 (did you mean vm1?): consumers lists them",
        "allocations --consumer othr|no consumer othr (did you mean other?)",
        "allocations --provider bb|no provider bb (did you mean b?): providers lists them",
        "consumers --type runm.machin|no consumer type runm.machin (did you mean runm.machine?)",
      })
  void aNameThatIsNotThereIsToldWithANearOne(String line, String message) {
    assertThat(world.error(line, ExitCode.USAGE)).contains(message);
  }

  @Test
  void aConsumerIsShownWithItsAllocationsTheLatestFirst() {
    JsonNode vm1 = world.json("consumer vm1");
    assertThat(vm1.get("held").asInt()).isEqualTo(1);
    assertThat(vm1.get("allocation_counts").toString())
        .isEqualTo("{\"total\":2,\"now\":1,\"past\":1,\"future\":0}");
    assertThat(vm1.get("allocations").toString())
        .isEqualTo(
            "[{\"id\":1,\"acquire\":100,\"release\":null,\"state\":\"holds\",\"items\":["
                + "{\"provider\":\"a\",\"resource_type\":\"runm.cpu.shared\",\"used\":3},"
                + "{\"provider\":\"b\",\"resource_type\":\"runm.storage.block\","
                + "\"used\":18446744073709551615}]},"
                + "{\"id\":2,\"acquire\":50,\"release\":100,\"state\":\"over\",\"items\":["
                + "{\"provider\":\"a\",\"resource_type\":\"runm.cpu.shared\",\"used\":7}]}]");
    assertThat(world.out("consumer vm1"))
        .contains("1 holds now, 1 is over", "1970-01-01T00:01:40Z  never", "16.0 EiB");
  }

  @Test
  void aConsumerIsCutOffBetweenAllocationsAndNotWithinOne() {
    JsonNode first = world.json("consumer vm1 --limit 1");
    assertThat(first.get("truncated").asBoolean()).isTrue();
    assertThat(first.get("count").asInt()).isEqualTo(1);
    assertThat(first.get("allocations")).hasSize(1);
    assertThat(first.get("allocations").get(0).get("items")).hasSize(2);
    JsonNode both = world.json("consumer vm1 --limit 2");
    assertThat(both.get("truncated").asBoolean()).isFalse();
    assertThat(both.get("count").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|vm2:4 other:10 vm1:3 vm1:18446744073709551615 vm1:7",
        "--provider a|vm2:4 other:10 vm1:3 vm1:7",
        "--consumer vm1|vm1:3 vm1:18446744073709551615 vm1:7",
        "--consumer vm1 --provider a|vm1:3 vm1:7",
        "--at now|other:10 vm1:3 vm1:18446744073709551615",
        "--at 100|vm1:3 vm1:18446744073709551615",
        "--at 99|vm1:7",
        "--at 1970-01-01T00:00:49Z|",
        "--at +400000w|other:10 vm1:3 vm1:18446744073709551615",
        "--provider a --at now|other:10 vm1:3",
        "--consumer vm1 --until 100|vm1:7",
        "--provider a --from 100 --until 200|vm1:3",
        "--from 4000000099|vm2:4 other:10 vm1:3 vm1:18446744073709551615",
        "--from 4000000100 --provider a|other:10 vm1:3",
        "--until -1d|other:10 vm1:3 vm1:18446744073709551615 vm1:7",
        "--limit 2|vm2:4 other:10",
      })
  void allocationsAreChosenByProviderConsumerAndWindow(String options, String expected) {
    String line = "allocations" + (options.isEmpty() ? "" : " " + options);
    JsonNode items = world.json(line).get("items");
    List<String> found = new java.util.ArrayList<>();
    items.forEach(i -> found.add(i.get("consumer").asString() + ":" + i.get("used").asString()));
    assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void timesAreReadableAtTheTerminalAndNumbersForMachines() {
    assertThat(world.out("allocations --format csv"))
        .startsWith("consumer,provider,resource type,used,acquire,release,state\n")
        .contains("vm2,a,runm.memory,4,4000000000,4000000100,to begin\n")
        .contains("vm1,a,runm.cpu.shared,3,100,never,holds\n")
        .contains("vm1,a,runm.cpu.shared,7,50,100,over\n");
    assertThat(world.out("allocations"))
        .contains("2096-10-02T07:06:40Z  2096-10-02T07:08:20Z  to begin")
        .contains("1970-01-01T00:01:40Z  never                 holds");
    JsonNode first = world.json("allocations --consumer other").get("items").get(0);
    assertThat(first.get("acquire").asInt()).isEqualTo(200);
    assertThat(first.get("release").isNull()).isTrue();
  }

  private static List<String> names(String line) {
    return world.column(line, "consumers", "name");
  }
}

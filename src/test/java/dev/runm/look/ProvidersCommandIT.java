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

class ProvidersCommandIT {
  @TempDir private static Path folder;
  private static LookWorld world;

  @BeforeAll
  static void open() {
    world = LookWorld.in("look_providers", folder);
  }

  @AfterAll
  static void leave() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|a a/nic0 a/nic1 a/numa a/numa/deep b b/own c",
        "--roots|a b c",
        "--group g1|a a/nic0 a/nic1 a/numa a/numa/deep b/own",
        "--group g1 --partition part1|b/own",
        "--group g1 --type runm.nic|a/nic0 a/nic1 a/numa/deep",
        "--group g1 --roots|a",
        "--group g2 --capability cpu.x86.vmx|b",
        "--group gx3|",
        "--capability cpu.x86.vmx|a b",
        "--capability custom.fast|a/nic0 a/nic1",
        "--capability custom.fast --partition part1|",
        "--partition part1|b b/own c",
        "--partition part1 --roots|b c",
        "--type runm.nic|a/nic0 a/nic1 a/numa/deep",
        "--type runm.storage --partition part0|",
        "--type runm.compute --partition part0|a a/numa",
        "--under a|a a/nic0 a/nic1 a/numa a/numa/deep",
        "--under a/numa|a/numa a/numa/deep",
        "--under a --type runm.nic|a/nic0 a/nic1 a/numa/deep",
        "--under a/nic1|a/nic1",
        "--under b --group g1|b/own",
        "--after b|b/own c",
        "--under a --after a/nic1|a/numa a/numa/deep",
        "--group g1 --after a/numa|a/numa/deep b/own",
        "--capability cpu.x86.vmx --after a|b",
        "--partition part1 --after b|b/own c",
        "--roots --after a|b c",
      })
  void allOptionsHoldTogether(String options, String expected) {
    String line = options == null ? "providers" : "providers " + options;
    List<String> names = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(world.column(line, "providers", "name")).isEqualTo(names);
  }

  @Test
  void aRowTellsWhereTheProviderStands() {
    assertThat(world.json("providers --under a/numa").get("providers").get(1).toString())
        .matches(
            "\\{\"name\":\"a/numa/deep\",\"uuid\":\"[0-9a-f]{32}\",\"type\":\"runm.nic\","
                + "\"partition\":\"part0\",\"parent\":\"a/numa\",\"root\":\"a\",\"generation\":1}");
    assertThat(world.out("providers --roots --format csv --limit 1"))
        .matches(
            "name,uuid,type,partition,parent,root,generation\na,\\w+,runm.compute,part0,,a,1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "--group g1", "--partition part1", "--under a", "--roots", "--type runm.nic"})
  void pagesFollowEachOtherWithoutGapAndOverlap(String options) {
    String line = "providers" + (options.isEmpty() ? "" : " " + options);
    List<String> all = world.column(line + " --limit all", "providers", "name");
    List<String> pages = new java.util.ArrayList<>();
    String after = "";
    do {
      pages.addAll(world.column(line + " --limit 2" + after, "providers", "name"));
      after = " --after " + pages.get(pages.size() - 1);
    } while (world.json(line + " --limit 2" + after).get("count").asInt() > 0);
    assertThat(pages).isEqualTo(all);
  }

  @Test
  void aLimitIsToldWithTheNextPage() {
    assertThat(world.out("providers --limit 3"))
        .contains("(3 providers, ")
        .endsWith("There are more: --after a/nic1, --limit N or --limit all.\n");
    assertThat(world.json("providers --limit 3").get("truncated").asBoolean()).isTrue();
    assertThat(world.json("providers --limit 8").get("truncated").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--group g4|no provider group g4 (did you mean g1?): groups lists them",
        "--partition part7|no partition part7 (did you mean part0?): partitions lists them",
        "--capability cpu.x86.vmxx|no capability cpu.x86.vmxx (did you mean cpu.x86.vmx?)",
        "--type runm.nik|no provider type runm.nik (did you mean runm.nic?): there are runm.",
        "--under a/nix0|no provider a/nix0 (did you mean a/nic0?): providers lists them",
        "--after zzzzzz|no provider zzzzzz: providers lists them",
      })
  void aNameThatIsNotThereIsToldWithANearOne(String options, String message) {
    assertThat(world.error("providers " + options, ExitCode.USAGE)).contains(message);
  }

  @Test
  void aPageOfATreeBeginsInTheTree() {
    assertThat(world.error("providers --under a --after b", ExitCode.USAGE))
        .contains("--after b is not in the tree under a");
    assertThat(world.error("providers --limit 0", ExitCode.USAGE)).contains("--limit takes");
  }
}

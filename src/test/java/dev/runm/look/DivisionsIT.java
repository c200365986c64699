package dev.runm.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionsIT {
  @TempDir private static Path folder;
  private static LookWorld world;

  @BeforeAll
  static void open() {
    world = LookWorld.in("look_divisions", folder);
  }

  @AfterAll
  static void leave() {
    world.close();
  }

  @Test
  void groupsComeByNameWithTheNumberOfTheirMembers() {
    assertThat(world.out("groups --format csv"))
        .matches("name,uuid,members\ng1,\\w+,6\ng2,\\w+,2\ng_3,\\w+,2\ngx3,\\w+,0\n");
  }

  @Test
  void groupsAreChosenByAMemberAndByTheBeginOfTheirName() {
    assertThat(groups("groups --member b/own")).containsExactly("g1", "g2", "g_3");
    assertThat(groups("groups --member b/own --like g_")).containsExactly("g_3");
    assertThat(groups("groups --member c")).isEmpty();
    assertThat(groups("groups --like g_")).containsExactly("g_3");
    assertThat(groups("groups --like %")).isEmpty();
    assertThat(groups("groups --like g")).containsExactly("g1", "g2", "g_3", "gx3");
  }

  @Test
  void groupsComeInPages() {
    assertThat(groups("groups --limit 2")).containsExactly("g1", "g2");
    assertThat(groups("groups --limit 2 --after g2")).containsExactly("g_3", "gx3");
    assertThat(world.out("groups --limit 3")).contains("There are more: --limit N or --limit all.");
    assertThat(world.error("groups --member x", ExitCode.USAGE)).contains("no provider x");
  }

  @Test
  void partitionsHaveTheNumberOfTheirProviders() {
    assertThat(world.out("partitions --format csv"))
        .matches("name,uuid,providers\npart0,\\w+,5\npart1,\\w+,3\n");
    assertThat(world.json("partitions --limit 1").get("truncated").asBoolean()).isTrue();
  }

  @Test
  void capabilitiesHaveTheNumberOfProvidersThatHaveThem() {
    assertThat(world.out("capabilities --format csv"))
        .contains("cpu.x86.avx,", "hardware virtualisation (VMX),2\n", "custom.fast,");
    assertThat(world.column("capabilities --provider b", "capabilities", "code"))
        .containsExactly("cpu.x86.vmx", "storage.disk.ssd");
    assertThat(world.column("capabilities --provider b", "capabilities", "providers"))
        .containsExactly("2", "1");
    assertThat(world.error("capabilities --provider bb", ExitCode.USAGE))
        .contains("no provider bb");
  }

  private static List<String> groups(String line) {
    return world.column(line, "groups", "name");
  }
}

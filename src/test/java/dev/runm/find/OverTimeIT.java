package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is used in a window: 10 until 100, another 10 from 100 to 200, 30 from 300 on, 1 from 400
 * on.
 */
class OverTimeIT {
  private static final String WORLD =
      """
      providers:
        - name: busy
          inventory: {runm.cpu.shared: {total: 100}}
        - name: later
          inventory: {runm.cpu.shared: {total: 100}}
      allocations:
        - {consumer: a, acquire: 0, release: 100, items: [{provider: busy, resource: runm.cpu.shared, used: 10}]}
        - {consumer: b, acquire: 100, release: 200, items: [{provider: busy, resource: runm.cpu.shared, used: 10}]}
        - {consumer: c, acquire: 300, items: [{provider: busy, resource: runm.cpu.shared, used: 30}]}
        - consumer: d
          acquire: 400
          items:
            - {provider: busy, resource: runm.cpu.shared, used: 1}
            - {provider: later, resource: runm.cpu.shared, used: 77}
      """;

  @TempDir private static Path folder;
  private static TestShell shell;

  @BeforeAll
  static void load() throws IOException {
    shell = TestShell.in("over_time");
    shell.run("load", Files.writeString(folder.resolve("world.yaml"), WORLD).toString());
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void usesThatNeverMeetDoNotAddUp() throws IOException {
    assertThat(free(0, 200, "busy")).isEqualTo(90);
  }

  @Test
  void theHighestUseInTheWindowCounts() throws IOException {
    assertThat(free(0, 301, "busy")).isEqualTo(70);
    assertThat(free(50, 350, "busy")).isEqualTo(70);
  }

  @Test
  void useThatEndsWhereTheWindowBeginsOrBeginsWhereItEndsDoesNotCount() throws IOException {
    assertThat(free(200, 300, "busy")).isEqualTo(100);
    assertThat(free(199, 300, "busy")).isEqualTo(90);
    assertThat(free(200, 301, "busy")).isEqualTo(70);
  }

  /**
   * MySQL 8.0 counts it if the statement lets it join by hash and the allocation is one of both.
   */
  @Test
  void useAfterTheWindowDoesNotCountWhereThereIsNoneInIt() throws IOException {
    assertThat(free(0, 200, "later")).isEqualTo(100);
    assertThat(free(0, 401, "later")).isEqualTo(23);
  }

  private static long free(long acquire, long release, String provider) throws IOException {
    String yaml =
        "acquire: %d\nrelease: %d\nrequest_groups: [{resources: {runm.cpu.shared: {min: 1}}}]"
            .formatted(acquire, release);
    String path = Files.writeString(folder.resolve("claim.yaml"), yaml).toString();
    String json = shell.run("find", "--claim", path, "--format", "json").out();
    for (var found : JsonMapper.shared().readTree(json).at("/groups/0/providers")) {
      if (found.get("name").asString().equals(provider)) {
        return found.at("/resources/runm.cpu.shared/free").asLong();
      }
    }
    throw new AssertionError(json);
  }
}

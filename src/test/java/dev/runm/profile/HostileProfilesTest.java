package dev.runm.profile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust or to trick the reader. */
class HostileProfilesTest {
  @TempDir Path folder;
  private ProfileFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ProfileFiles(folder);
  }

  private String told(String yaml) {
    return files.message(() -> files.deployment(yaml));
  }

  @Test
  void aliasesOfAliasesAreCountedByWhatTheyRepeat() {
    StringBuilder bomb = new StringBuilder("capabilities: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("key" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
    }

    assertThat(told(bomb.toString()))
        .isEqualTo("my.yaml:6: aliases repeat more than 500,000 values");
  }

  @Test
  void nestedProvidersThatRepeatOneAnotherAreCountedToo() {
    StringBuilder bomb = new StringBuilder("groups: [g]\nproviders:\n");
    bomb.append("  - {name: p0, children: &c0 [{name: a}, {name: b}]}\n");
    for (int i = 1; i < 30; i++) {
      String below = "children: *c" + (i - 1);
      bomb.append("  - {name: p" + i + ", children: &c" + i + " [{name: a, " + below + "},");
      bomb.append(" {name: b, " + below + "}]}\n");
    }

    assertThat(told(bomb.toString()))
        .isEqualTo("my.yaml:18: aliases repeat more than 500,000 values");
  }

  @Test
  void countsOfCountsAreBounded() {
    String yaml = "providers:\n  - name: p\n";
    String indent = "    ";
    for (int i = 0; i < 20; i++) {
      yaml += indent + "children:\n" + indent + "- name: c\n" + indent + "  count: 99999\n";
      indent += "  ";
    }

    assertThat(told(yaml)).endsWith("more than 100,000 providers in one tree");
  }

  @Test
  void manyLargeTreesAreBounded() {
    StringBuilder yaml = new StringBuilder("providers:\n");
    for (int i = 0; i < 200; i++) {
      yaml.append("  - {name: p" + i + ", children: [{name: c, count: 99999}]}\n");
    }

    assertThat(told(yaml.toString()))
        .isEqualTo("my.yaml:12: more than 1,000,000 nested providers in one profile");
  }

  @Test
  void nestingIsBounded() {
    assertThat(told("[".repeat(90_000))).isEqualTo("my.yaml:1: nested more than 50 deep");
    assertThat(told("{a: ".repeat(20_000))).isEqualTo("my.yaml:1: nested more than 50 deep");
    assertThat(told("- ".repeat(40_000))).isEqualTo("my.yaml:1: nested more than 50 deep");
    assertThat(told("? ".repeat(40_000))).isEqualTo("my.yaml:1: nested more than 50 deep");
  }

  @Test
  void theNumberOfValuesIsBounded() {
    assertThat(told("groups:\n  [" + "a,\n".repeat(500_001)))
        .isEqualTo(
            "my.yaml:499999: more than 500,000 values; describe a large deployment by a layout");
  }

  @Test
  void theLengthOfALineIsBounded() {
    assertThat(told("groups:\n  - " + "x".repeat(100_000)))
        .isEqualTo("my.yaml:2: a line of more than 100,000 characters; break it");
  }

  @Test
  void theSizeOfAFileIsBounded() throws IOException {
    Path file = folder.resolve("my.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L * 1024 * 1024);
    }

    assertThat(files.message(() -> files.library.deployment(file.toString())))
        .isEqualTo("my.yaml: is larger than 8 MiB; describe a large deployment by a layout");
  }

  @Test
  void aNumberOfVeryManyDigitsIsTooLargeAtOnce() {
    assertThat(
            files.message(
                () ->
                    files.provider(
                        "inventory: {runm.memory: {total: " + "9".repeat(90_000) + "}}")))
        .isEqualTo(
            "my.yaml:1: total is "
                + "9".repeat(60)
                + "…, above the largest that is possible, 18446744073709551615");
  }

  @Test
  void aTagThatBuildsAnObjectIsRefused() {
    assertThat(
            told(
                """
                providers:
                  - name: a
                    type: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]
                """))
        .isEqualTo(
            "my.yaml:3: the tag !!javax.script.ScriptEngineManager is not allowed; leave it out");
  }

  @Test
  void aFileThatNeverEndsIsCutOff() {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless));

    assertThat(files.message(() -> files.library.deployment(endless.toString())))
        .isEqualTo("/dev/zero: is larger than 8 MiB; describe a large deployment by a layout");
  }

  @Test
  void aPipeThatNobodyWritesIntoIsNotWaitedForForEver() throws Exception {
    Path pipe = folder.resolve("my.yaml");
    assumeTrue(isMade(pipe));

    assertThat(files.message(() -> files.library.deployment(pipe.toString())))
        .isEqualTo("my.yaml: cannot be read: it gave no end in 5 s");
  }

  @Test
  void aPipeIsReadAsAFileIs() throws Exception {
    Path pipe = folder.resolve("my.yaml");
    assumeTrue(isMade(pipe));
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, "providers: [{name: a}]");
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
    writer.start();

    assertThat(files.library.deployment(pipe.toString()).providers()).hasSize(1);
    writer.join();
  }

  private static boolean isMade(Path pipe) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(files.message(() -> files.library.deployment(folder + "/")))
        .isEqualTo(folder + ": is a folder, not a file");
  }

  @Test
  void textInOtherEncodingsIsRefused() {
    String yaml = "providers: [{name: a}]";
    for (Charset charset : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
      files.write("my.yaml", yaml.getBytes(charset));
      assertThat(files.message(() -> files.library.deployment(folder + "/my.yaml")))
          .isIn(
              "my.yaml:1: is not UTF-8 text; save it as UTF-8",
              "my.yaml:1: holds the character U+0000, which YAML bars");
    }
    files.write("my.yaml", new byte[] {'a', ':', '\n', (byte) 0xC3});
    assertThat(files.message(() -> files.library.deployment(folder + "/my.yaml")))
        .isEqualTo("my.yaml:2: is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void aMarkOfTheByteOrderMayStandAtTheBeginning() {
    assertThat(files.deployment("\uFEFFproviders: [{name: a}]").providers()).hasSize(1);
  }

  @Test
  void aLayoutBeyondAllMeasureIsRefused() {
    assertThat(
            told(
                """
                default_provider_profile: 24cpu-128G-1T-intel-hdd-shared
                layout: {sites: [a], rows_per_site: 9999999, racks_per_row: 9999999, nodes_per_rack: 9999999}
                """))
        .isEqualTo(
            "my.yaml:2: the layout makes 999,999,700,000,029,999,999 nodes, more than the"
                + " 10,000,000 that fit");
  }

  @Test
  void requestGroupsMayDependOnEachOtherInACircle() {
    String circle = "";
    for (int i = 0; i < 3; i++) {
      int next = (i + 1) % 3;
      circle +=
          """
          - name: g%d
            resources: {runm.memory: {min: 1}}
            distances: [{type: failure, from: g%d, minimum: rack}]
            options: {isolate_from: [g%d], in_tree_of: [g%d]}
          """
              .formatted(i, next, next, next);
    }

    assertThat(files.claim("request_groups:\n" + circle).groups()).hasSize(3);
  }

  @Test
  void manyLargeFilesTogetherAreBounded() {
    StringBuilder yaml = new StringBuilder("providers:\n");
    for (int i = 0; i < 20; i++) {
      files.write("own" + i + ".yaml", "children: [{name: c, count: 99999}]\n");
      yaml.append("  - {name: p" + i + ", profile: ./own" + i + ".yaml}\n");
    }

    assertThat(told(yaml.toString()))
        .isEqualTo("own10.yaml:1: more than 1,000,000 nested providers in one profile");
  }
}

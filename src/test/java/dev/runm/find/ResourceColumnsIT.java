package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment has a resource type whose code is that of a built-in one without its prefix. */
class ResourceColumnsIT {
  private static final String DEPLOYMENT =
      """
      resource_types: [memory]
      providers:
        - name: cn1
          inventory: {runm.memory: {total: 4096}, memory: {total: 7}, runm.cpu.shared: {total: 8}}
      """;
  private static final String GROUP = "resources: {runm.memory: {min: 64, max: 64}";
  private static final String BOTH = "request_groups: [{" + GROUP + ", memory: {min: 2, max: 2}}}]";
  private static final String APART =
      "request_groups: [{%s}}, {resources: {memory: {min: 2, max: 2}}}]".formatted(GROUP);
  private static final String ONE =
      "request_groups: [{%s, runm.cpu.shared: {min: 1, max: 1}}}]".formatted(GROUP);

  @TempDir private static Path folder;
  private static TestShell shell;

  @BeforeAll
  static void load() throws IOException {
    shell = TestShell.in("resource_columns");
    Answer loaded = shell.run("load", file("deployment.yaml", DEPLOYMENT));
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void aFileHasEachResourceTypeByItsCode() throws IOException {
    List<String> lines = find(BOTH, "csv").lines().toList();
    assertThat(lines.get(0))
        .endsWith(
            "root,runm.memory amount,runm.memory free,runm.memory capacity,"
                + "memory amount,memory free,memory capacity");
    assertThat(lines.get(1)).endsWith(",cn1,64,4096,4096,2,7,7");
    assertThat(find(ONE, "csv").lines().findFirst().orElseThrow())
        .endsWith(
            "runm.memory capacity,runm.cpu.shared amount,runm.cpu.shared free,"
                + "runm.cpu.shared capacity");
  }

  @Test
  void groupsThatAskForDifferentTypesHaveColumnsOfTheirOwn() throws IOException {
    List<String> lines = find(APART, "csv").lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).endsWith(",cn1,64,4096,4096,,,");
    assertThat(lines.get(2)).endsWith(",cn1,,,,2,7,7");
  }

  @Test
  void aTableLeavesOutThePrefixWhereNoOtherTypeIsMeant() throws IOException {
    assertThat(find(BOTH, "table")).containsPattern("provider +runm.memory free +memory free");
    assertThat(find(APART, "table")).contains("runm.memory free");
    assertThat(find(ONE, "table")).containsPattern("provider +memory free +cpu.shared free");
  }

  @Test
  void jsonHasBothTypes() throws IOException {
    assertThat(find(BOTH, "json")).contains("\"runm.memory\": {").contains("\"memory\": {");
  }

  private static String find(String claim, String format) throws IOException {
    Answer answer = shell.run("find", "--claim", file("claim.yaml", claim), "--format", format);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}

package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.testing.TestShell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording holds what ran, also where something that was typed with it failed. */
class RecordingIT {
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    shell = TestShell.in("script_recording");
  }

  @AfterAll
  static void leave() {
    shell.close();
  }

  @Test
  void whatRanBeforeAFailureOfTheSameTextIsKeptAndWhatDidNotRunIsNot() throws IOException {
    assertThat(recorded("# two\necho a\nlod\necho b\n"))
        .contains("\n# two\necho a\n# failed: unknown command lod")
        .endsWith("\n# lod\n# did not run:\n# echo b\n");
  }

  @Test
  void ofABlockThatFailedItIsSaidHowFarItRan() throws IOException {
    assertThat(recorded("if 1 = 1\necho done\nlod\necho b\nend"))
        .contains("# ran until `lod`, which failed: unknown command lod")
        .endsWith("\n# if 1 = 1\n# echo done\n# lod\n# echo b\n# end\n");
  }

  @Test
  void aFailureThatIsExpectedInTheSameTextIsKept() throws IOException {
    assertThat(recorded("echo a\nlod\nexpect error 'unknown command'\necho b"))
        .endsWith("\necho a\nlod\nexpect error 'unknown command'\necho b\n");
  }

  @Test
  void aFailureThatIsExpectedLaterIsKept() throws IOException {
    Path file = folder.resolve("later.rsh");
    shell.typed("record " + file);
    shell.typed("echo a\nlod");
    shell.typed("expect error 'unknown command'");
    shell.typed("record stop");
    assertThat(file).content().endsWith("\necho a\nlod\nexpect error 'unknown command'\n");
  }

  @Test
  void aSecretHidesItsOwnCommandAlone() throws IOException {
    assertThat(recorded("echo a\nset password = hush\necho b"))
        .endsWith("\necho a\n# left out: a line with a secret\necho b\n");
  }

  @Test
  void aBlockThatEndsAPipeIsRecordedToo() throws IOException {
    Path file = folder.resolve("pipe.rsh");
    String text = "record %s\necho a\nif 1 = 1\necho done\nlod\necho b\nend\necho c\n";
    BufferedReader input = new BufferedReader(new StringReader(text.formatted(file)));
    ScriptRunner runner = shell.bean(ScriptRunner.class);
    assertThatThrownBy(() -> runner.runInput(input, List.of())).hasMessageContaining("lod");
    shell.typed("record stop");
    assertThat(file).content().contains("\necho a\n# ran until `lod`, which failed: unknown");
  }

  private String recorded(String text) throws IOException {
    Path file = folder.resolve("session.rsh");
    shell.typed("record " + file);
    shell.typed(text);
    shell.typed("record stop");
    return Files.readString(file);
  }
}

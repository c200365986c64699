package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UsageException;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptReaderTest {
  @TempDir Path folder;

  @Test
  void eachLineIsACommandAndKeepsItsNumber() {
    assertThat(read("status\n\n  # comment\n\tstats\n"))
        .containsExactly(new ScriptLine(1, "status"), new ScriptLine(4, "stats"));
  }

  @Test
  void theLastLineNeedsNoLineEnd() {
    assertThat(read("status\nstats")).hasSize(2);
  }

  @Test
  void aCommandMayGoOnOverLinesWithCommentsAndBlankLinesBetween() {
    List<ScriptLine> lines = read("\nfind \\\n# why\n  \\\n\n  --claim x\nstatus");
    assertThat(lines).extracting(ScriptLine::number).containsExactly(2, 7);
    assertThat(Words.of(lines.get(0).text(), References.NONE, RestRule.NONE))
        .containsExactly("find", "--claim", "x");
  }

  @Test
  void aProtectedBackslashAndOneInACommentDoNotContinueALine() {
    assertThat(read("load a\\\\\n# b \\\nstats # c \\\nstatus"))
        .extracting(ScriptLine::number)
        .containsExactly(1, 3, 4);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNotPartOfACommand() {
    List<ScriptLine> lines = read("\ufefffind \\\r\n  --claim x\r\nstatus\r\n");
    assertThat(Words.of(lines.get(0).text(), References.NONE, RestRule.NONE))
        .containsExactly("find", "--claim", "x");
    assertThat(lines.get(1)).isEqualTo(new ScriptLine(3, "status"));
  }

  @Test
  void aQuoteMayGoOnAndKeepsItsLines() {
    List<ScriptLine> lines = read("echo 'a\n# b\n\nc' d\nstatus");
    assertThat(Words.of(lines.get(0).text(), References.NONE, RestRule.NONE))
        .containsExactly("echo", "a\n# b\n\nc", "d");
    assertThat(lines.get(1)).isEqualTo(new ScriptLine(5, "status"));
  }

  @Test
  void aCommandKnowsTheNumbersOfItsLines() {
    assertThat(read("find \\\n# why\n  --claim x").get(0).numbers()).containsExactly(1, 3);
  }

  @Test
  void anEmptyFileHasNoCommands() {
    assertThat(read("")).isEmpty();
    assertThat(read("# only\n\n")).isEmpty();
  }

  @Test
  void aFileThatEndsInsideACommandIsRefused() throws IOException {
    Path file = write("status\nfind \\\n# nothing\n");
    assertThatThrownBy(() -> ScriptReader.read(file, RestRule.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessage(file + ":3: the file ends where the line should continue");
  }

  @Test
  void aMissingFileIsReportedWithTheFolderThatItWasLookedForIn() {
    Path here = Path.of("").toAbsolutePath();
    assertThatThrownBy(() -> ScriptReader.read(Path.of("no.rsh"), RestRule.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no script no.rsh in " + here);
  }

  @Test
  void aFolderIsNoScript() {
    assertThatThrownBy(() -> ScriptReader.read(folder, RestRule.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessage(folder + " is a folder, not a script");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path notUtf8 = folder.resolve("a.rsh");
    Files.write(notUtf8, new byte[] {'x', (byte) 0xff, (byte) 0xfe, '\n'});
    assertThatThrownBy(() -> ScriptReader.read(notUtf8, RestRule.NONE))
        .hasMessage(notUtf8 + " is not a text file in UTF-8");
    Path program = folder.resolve("b.rsh");
    Files.write(program, new byte[] {0x7f, 'E', 'L', 'F', 0, 0, '\n'});
    assertThatThrownBy(() -> ScriptReader.read(program, RestRule.NONE))
        .hasMessage(program + " is not a text file");
  }

  private List<ScriptLine> read(String text) {
    try {
      return ScriptReader.read(write(text), RestRule.NONE);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("script.rsh");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }
}

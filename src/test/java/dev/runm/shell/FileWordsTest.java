package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWordsTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("tour.rsh"), "");
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.writeString(folder.resolve(".hidden.rsh"), "");
  }

  @Test
  void filesOfAnEndingAndFoldersAreOffered() {
    assertThat(FileWords.beginningWith(folder + "/", Set.of(".rsh")))
        .extracting(Word::text)
        .containsExactly(folder + "/sub/", folder + "/tour.rsh");
    assertThat(FileWords.beginningWith(folder + "/.h", Set.of(".rsh")))
        .extracting(Word::text)
        .containsExactly(folder + "/.hidden.rsh");
    assertThat(FileWords.beginningWith(folder + "/n", Set.of())).hasSize(1);
    assertThat(FileWords.beginningWith(folder + "/none/", Set.of())).isEmpty();
    assertThat(FileWords.folders(folder + "/")).hasSize(1).noneMatch(Word::whole);
  }

  @Test
  void aFileThatIsNotThereMayBeMeantToBeAnother() {
    assertThat(FileWords.hint(folder.resolve("tuor.rsh")))
        .isEqualTo(" (did you mean " + folder.resolve("tour.rsh") + "?)");
    assertThat(FileWords.hint(folder.resolve("something.else"))).isEmpty();
    assertThat(FileWords.hint(folder.resolve("none/tour.rsh"))).isEmpty();
  }
}

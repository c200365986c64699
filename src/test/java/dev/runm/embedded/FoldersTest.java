package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskIsNamedWithWhatItLacksAndWhatToDo() {
    assertThatThrownBy(() -> Folders.requireSpace(folder, Long.MAX_VALUE, "RUNM_CACHE"))
        .isInstanceOf(UserException.class);
    assertThat(Folders.noSpace(Path.of("/c"), 12_345_678, 700_000_000, "RUNM_CACHE"))
        .hasMessage(
            "/c has 12 MB free, needs 700 MB: free some, or set RUNM_CACHE to another folder");
  }

  @Test
  void whatDiedInTheMakingGoesBeforeTheNextTry() throws Exception {
    Path half = Files.createDirectories(folder.resolve("mysql.new-1/data"));
    Files.writeString(half.resolve("ibdata1"), "half");
    Path fresh = Folders.prepare(folder.resolve("mysql"), Folders.OWNER_ONLY);
    assertThat(folder.resolve("mysql.new-1")).doesNotExist();
    assertThat(fresh).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
        .isEqualTo("rwx------");
  }

  @Test
  void aPrivateFileIsReplacedWholeAndReadByItsOwnerAlone() throws Exception {
    Path file = folder.resolve("password");
    Folders.writePrivate(file, "one");
    Folders.writePrivate(file, "two");
    assertThat(file).hasContent("two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aMissingLibraryIsNamedWithItsPackage() {
    assertThat(Libraries.unavailable("libaio.so.1"))
        .hasMessage(
            "MySQL needs libaio.so.1, which this system lacks: install the package libaio1 or"
                + " libaio1t64 (Debian, Ubuntu) or libaio (elsewhere) and start again");
  }
}

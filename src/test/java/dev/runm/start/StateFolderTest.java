package dev.runm.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir Path home;

  @Test
  void itIsForItsOwnerAlone() throws IOException {
    Path folder = StateFolder.of(Map.of(), home);
    assertThat(folder).isEqualTo(home.resolve(".local/state/runm"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void theEnvironmentMayNameAnotherPlaceByItsWholePath() {
    Path other = home.resolve("other");
    assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", other.toString()), home))
        .isEqualTo(other.resolve("runm"))
        .isDirectory();
    assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "relative"), home))
        .isEqualTo(home.resolve(".local/state/runm"));
  }

  @Test
  void aPlaceThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(home.resolve(".local"), "a file");
    assertThat(Files.exists(StateFolder.of(Map.of(), home))).isFalse();
  }
}

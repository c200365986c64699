package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStateTest {
  @TempDir private Path folder;

  @Test
  void whatOneShellWritesTheNextReads() throws Exception {
    Path file = folder.resolve("server.properties");
    ServerState state = new ServerState(4711, 33060, false, false);
    state.write(file);
    assertThat(ServerState.read(file)).contains(state);
    state.kept().toldToStop().write(file);
    assertThat(ServerState.read(file)).contains(new ServerState(4711, 33060, true, true));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aMissingEmptyOrGarbledFileSaysNothing() throws Exception {
    Path file = folder.resolve("server.properties");
    assertThat(ServerState.read(file)).isEmpty();
    for (String text : new String[] {"", "pid=12", "pid=x\nport=1", "\\u00zz"}) {
      Files.writeString(file, text);
      assertThat(ServerState.read(file)).isEmpty();
    }
  }
}

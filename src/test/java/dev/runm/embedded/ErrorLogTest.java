package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {
  private static final String PORT_TAKEN =
"""
2026-01-01T00:00:00.1Z 0 [System] [MY-010116] [Server] /c/bin/mysqld (mysqld 8.0.33) starting
2026-01-01T00:00:00.2Z 0 [ERROR] [MY-010262] [Server] Can't start server: Bind on TCP/IP port: Address already in use
2026-01-01T00:00:00.3Z 0 [ERROR] [MY-010119] [Server] Aborting
""";

  @TempDir private Path folder;

  @Test
  void theReasonIsTheErrorThatTheOthersFollowFrom() {
    assertThat(ErrorLog.reason(PORT_TAKEN))
        .isEqualTo("Can't start server: Bind on TCP/IP port: Address already in use");
  }

  @Test
  void withoutAnErrorTheLastLineTellsMost() {
    assertThat(ErrorLog.reason("mysqld: libfoo.so.1 is missing\n\n"))
        .isEqualTo("mysqld: libfoo.so.1 is missing");
    assertThat(ErrorLog.reason("")).isEqualTo("it said nothing");
  }

  @Test
  void aStartIsJudgedByItsOwnLinesAlone() throws Exception {
    ErrorLog log = new ErrorLog(folder.resolve("mysqld.log"));
    Files.writeString(log.file(), PORT_TAKEN + "mysqld: ready for connections.\n");
    assertThat(log.saysPortTaken()).isTrue();
    assertThat(log.saysReady()).isTrue();

    log.begin();
    Files.writeString(log.file(), "starting\n");

    assertThat(log.saysPortTaken()).isFalse();
    assertThat(log.saysReady()).isFalse();
    assertThat(folder.resolve("mysqld.log.old"))
        .hasContent(PORT_TAKEN + "mysqld: ready for connections.\n");
  }

  @Test
  void aLogThatSomebodyDeletedHoldsNobodyUp() throws Exception {
    assertThat(new ErrorLog(folder.resolve("mysqld.log")).saysReady()).isTrue();
  }
}

package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.rows.RowWriter;
import dev.runm.testing.TestShell;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class LocalFilesIT {
  @Test
  void noFileIsSentWhateverTheServerAsksForBeforeAndAfterALoad() throws SQLException {
    try (TestShell shell = TestShell.in("local_files")) {
      assertThat(shell.line("load 100-shared-compute").exitCode().value()).isZero();
      assertNoneIsSent(shell);
    }
  }

  @Test
  void norAfterALoadThatFailedBeforeTheServerAsked() throws SQLException {
    try (TestShell shell = TestShell.in("local_files")) {
      assertThat(shell.line("load 100-shared-compute").exitCode().value()).isZero();
      RowWriter writer = shell.bean(RowWriter.class);
      assertThatThrownBy(() -> writer.localInfileWorks("no_such_")).hasMessageContaining("exist");
      assertNoneIsSent(shell);
    }
  }

  private static void assertNoneIsSent(TestShell shell) throws SQLException {
    try (Statement statement = shell.bean(Session.class).connection().createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE object_names (name)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("not enabled at client");
    }
  }
}

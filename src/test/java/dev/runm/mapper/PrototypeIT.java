package dev.runm.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped variant that searches as the prototype did. */
class PrototypeIT {
  private static TestShell shell;
  private static Path prototype;

  @BeforeAll
  static void load() {
    shell = TestShell.in("mapper_prototype");
    assertThat(shell.line("load 1k-mixed-compute").exitCode()).isEqualTo(ExitCode.OK);
    Answer filled = shell.line("fill --to 1% --claim 1cpu-64M-10G");
    assertThat(filled.exitCode()).as(filled.err()).isEqualTo(ExitCode.OK);
    prototype = mappers().variant("prototype");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1cpu-64M-10G",
        "1cpu-64M-10G-complex-caps",
        "1cpu-64M-10G-resource-caps",
        "1cpu-64M-10G-membership"
      })
  void itFindsTheSameProvidersWithTheSameRoom(String claim) {
    String find = "find --limit all --format csv --claim " + claim;
    Answer usual = shell.line(find);
    Answer asFirst = mappers().with(prototype, () -> shell.line(find));
    assertThat(usual.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(usual.out().lines()).hasSizeGreaterThan(50);
    assertThat(asFirst.out()).isEqualTo(usual.out());
  }

  /**
   * The server's rows_examined leaves out what is read to fill a derived table: handlers do not.
   */
  @Test
  void itUsesAnIndexForEveryAccessAndReadsEverything() {
    String find = "find --claim 1cpu-64M-10G";
    Answer explained = mappers().with(prototype, () -> shell.line("explain " + find));
    assertThat(explained.out()).doesNotContain("full scan", "full index scan");
    long usual = reads(() -> shell.line(find));
    long asFirst = reads(() -> mappers().with(prototype, () -> shell.line(find)));
    // three sums, each over an inventory and at least an item of each of 2,000 providers
    assertThat(asFirst - usual).isGreaterThan(3 * 2 * 2_000);
  }

  /** Returns how many rows the session's storage engine handed out meanwhile. */
  private static long reads(Supplier<Answer> work) {
    long before = readsSoFar();
    assertThat(work.get().exitCode()).isEqualTo(ExitCode.OK);
    return readsSoFar() - before;
  }

  private static long readsSoFar() {
    try (Statement statement = shell.bean(Session.class).connection().createStatement();
        ResultSet rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return sum;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ReloadableMappers mappers() {
    return shell.bean(ReloadableMappers.class);
  }
}

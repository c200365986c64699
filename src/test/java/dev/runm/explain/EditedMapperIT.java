package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Statements that a person edits while the session lives. */
class EditedMapperIT {
  private static final String FIND = "explain find --claim 1cpu-64M-10G";
  private static final String HOME = System.getProperty("runm.home");
  @TempDir private Path copy;
  private TestShell shell;

  @BeforeEach
  void openOnACopyOfTheProject() throws IOException {
    for (String folder : new String[] {"mappers", "profiles"}) {
      FileSystemUtils.copyRecursively(Path.of(HOME, folder), copy.resolve(folder));
    }
    System.setProperty("runm.home", copy.toString());
    shell = TestShell.in("explain_edited_mapper");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(shell.line(FIND).out()).contains("Yes: every access used an index");
  }

  @AfterEach
  void goHome() {
    System.setProperty("runm.home", HOME);
    shell.close();
  }

  @Test
  void aStatementThatMayNotUseItsIndexIsAFullScanAfterAReload() throws IOException {
    edit(
        "ProviderMapper.xml", "FORCE INDEX \\(ix_inventories_type_provider\\)\n", "USE INDEX ()\n");
    assertThat(shell.line(FIND).out()).contains("Yes: every access used an index");
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
    Answer answer = shell.line(FIND);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out().strip())
        .endsWith("No: full scan of inventories (statement 2).")
        .containsPattern("FROM\\s+inventories d USE INDEX \\(\\)");
  }

  @Test
  void aStatementThatWouldCommitIsRefusedBeforeItRuns() throws IOException {
    Database database = new Database("explain_edited_mapper");
    for (String ddl :
        Stream.of(
                "TRUNCATE TABLE providers",
                "/* x */ drop TABLE providers",
                "COMMIT",
                "SET autocommit = 1")
            .toList()) {
      edit(
          "ClaimMapper.xml",
          "(?s)(<insert id=\"insertItems\">).*?(</insert>)",
          "$1 " + ddl + " $2");
      assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
      Map<String, String> before = database.checksums();
      Answer answer = shell.line("explain claim 1cpu-64M-10G --execute");
      assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err().lines()).hasSize(1);
      assertThat(answer.err())
          .contains("ClaimMapper.insertItems")
          .contains("it was not run, what ran before it is rolled back");
      assertThat(database.checksums()).isEqualTo(before);
    }
  }

  private void edit(String mapper, String regex, String replacement) throws IOException {
    Path file = copy.resolve("mappers").resolve(mapper);
    String text = Files.readString(file);
    String edited = text.replaceAll(regex, replacement);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(file, edited);
  }
}

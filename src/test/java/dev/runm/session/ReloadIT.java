package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReloadIT {
  @TempDir static Path folder;

  private static ProjectCopy project;
  private static TestShell shell;
  private static String server;
  private static String status;

  @BeforeAll
  static void openAShellOnACopyOfTheMappers() {
    project = new ProjectCopy(folder);
    shell = TestShell.in("reload");
    shell.line("load 100-shared-compute");
    server = shell.line("status --format json").out();
    status = project.read("StatusMapper");
  }

  @AfterEach
  void mendTheMapper() {
    project.write("StatusMapper", status);
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void close() {
    shell.close();
    project.close();
  }

  @Test
  void anEditedStatementTakesEffectInTheSameSession() {
    project.replace("StatusMapper", "@@version_comment AS edition", "'edited' AS edition");
    assertThat(shell.line("status").out()).doesNotContain("edited");
    TestShell.Answer reload = shell.line("reload");
    assertThat(reload.out()).matches("\\d+ statements read from " + folder + "/mappers\n");
    assertThat(shell.line("status").out()).contains(", edited");
  }

  static Stream<Arguments> broken() {
    String id = "<select id=\"deployment\"";
    return Stream.of(
        Arguments.of("not well-formed", "d.name,", "d.name < d.seed,", "d.name <", "markup"),
        Arguments.of("an element of HTML", "d.name,", "<b/>d.name,", "<b/>", "\"b\""),
        Arguments.of("a wrong element", id, "<choose/>" + id, id, "\"mapper\""),
        Arguments.of(
            "a wrong attribute", id, "<select nr=\"1\" id=\"deployment\"", "nr=", "\"nr\""),
        Arguments.of("an unknown include", "d.seed", "<include refid=\"no\"/>", "refid", "no"),
        Arguments.of(
            "an id that is there twice",
            "<select id=\"deployment\" resultType=\"dev.runm.shell.LoadedDeployment\">",
            "<select id=\"server\" resultType=\"dev.runm.shell.LoadedDeployment\">",
            "<select id=\"server\" resultType=\"dev.runm.shell.Lo",
            "already contains"),
        Arguments.of("a missing statement", id, "<select id=\"deploy\"", "<?xml", "deployment"),
        Arguments.of(
            "an unknown result type", "shell.LoadedDep", "shell.NoDep", "shell.NoDep", "NoDep"),
        Arguments.of(
            "an unknown result map",
            "resultType=\"dev.runm.shell.LoadedDeployment\"",
            "resultMap=\"no\"",
            "resultMap=\"no\"",
            "no"),
        Arguments.of(
            "a broken condition",
            "WHERE d.id = 1",
            "<where>\n  <if test=\"id = = 1\">d.id = 1</if></where>",
            "<if",
            "test=\"id = = 1\": "),
        Arguments.of(
            "a broken collection",
            "WHERE d.id = 1",
            "<foreach collection=\"a b\" item=\"c\">x</foreach>",
            "<foreach",
            "collection=\"a b\": "),
        Arguments.of(
            "a brace that is not closed", "d.id = 1", "d.id = #{id", "#{id", "#{id: the brace"),
        Arguments.of("braces with nothing in them", "d.id = 1", "d.id = #{}", "#{}", "#{}"),
        Arguments.of(
            "braces with nonsense in them",
            "d.id = 1",
            "d.id = #{id, no}",
            "#{id, no}",
            "#{id, no}: "),
        Arguments.of(
            "an unknown namespace", "dev.runm.shell.StatusMapper", "dev.runm.NoMapper", null, ""),
        Arguments.of("an empty file", status(), "", "", "end"));
  }

  private static String status() {
    try {
      return Files.readString(Path.of(System.getProperty("runm.home"), "mappers/StatusMapper.xml"));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenFileIsReportedWithItsLineAndTheOldStatementsStay(
      String what, String from, String to, String place, String reason) {
    project.replace("StatusMapper", from, to);
    TestShell.Answer answer = shell.line("reload");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    if (place != null) {
      int line = place.isEmpty() ? 1 : project.line("StatusMapper", place);
      assertThat(answer.err())
          .startsWith("error: %s:%d: ".formatted(project.mapper("StatusMapper"), line))
          .contains(reason);
    }
    assertThat(shell.line("status --format json").out()).isEqualTo(server);
  }

  @Test
  void aMissingFileIsReportedWithItsName() throws IOException {
    Files.delete(project.mapper("StatusMapper"));
    TestShell.Answer answer = shell.line("reload");
    assertThat(answer.err())
        .isEqualTo(
            "error: %s/mappers: no file there has the namespace dev.runm.shell.StatusMapper:"
                    .formatted(folder)
                + " restore StatusMapper.xml\n");
    assertThat(shell.line("status --format json").out()).isEqualTo(server);
  }

  @Test
  void anEmptyOrMissingFolderIsReported(@TempDir Path aside) throws IOException {
    Path mappers = folder.resolve("mappers");
    Files.move(mappers, aside.resolve("mappers"));
    try {
      assertThat(shell.line("reload").err())
          .isEqualTo("error: cannot read the mappers folder %s: restore it\n".formatted(mappers));
      Files.createDirectory(mappers);
      assertThat(shell.line("reload").err())
          .isEqualTo("error: no mapper XML in %s: restore the mappers folder\n".formatted(mappers));
      Files.delete(mappers);
      assertThat(shell.line("status --format json").out()).isEqualTo(server);
    } finally {
      Files.move(aside.resolve("mappers"), mappers);
    }
  }

  @Test
  void whatIsBrokenOnlyWhenItRunsNamesFileLineAndStatement() {
    project.replace(
        "StatusMapper",
        "@@version_comment",
        "<if test=\"nobody.knows()\">x</if> @@version_comment");
    assertThat(shell.line("reload").exitCode()).isEqualTo(ExitCode.OK);
    TestShell.Answer answer = shell.line("status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err())
        .startsWith(
            "error: %s:%d: StatusMapper.server: "
                .formatted(
                    project.mapper("StatusMapper"), project.line("StatusMapper", "id=\"server\"")));
  }

  @Test
  void aParameterThatTheMethodDoesNotHaveNamesTheStatement() {
    project.replace("CodeMapper", "rt.code IN", "rt.code = #{nobody} OR rt.code IN");
    shell.line("reload");
    TestShell.Answer answer = shell.line("find --claim 1cpu-64M-10G");
    project.replace("CodeMapper", "rt.code = #{nobody} OR rt.code IN", "rt.code IN");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err())
        .startsWith(
            "error: %s:%d: CodeMapper.resolve: Parameter 'nobody' not found"
                .formatted(
                    project.mapper("CodeMapper"), project.line("CodeMapper", "id=\"resolve\"")));
  }

  @Test
  void aStatementThatTheServerRefusesIsNamed() {
    project.replace("StatusMapper", "VERSION() AS", "VERSON() AS");
    shell.line("reload");
    TestShell.Answer answer = shell.line("status");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err())
        .startsWith("error: MySQL error 1")
        .contains(" in StatusMapper.server: ");
  }

  @Test
  void aMapperThatIsBrokenFromTheStartIsReportedInOneLineAndCanBeMended() {
    project.replace("StatusMapper", "FROM runm_deployment d", "FROM <b>");
    try (TestShell late = TestShell.in("reload_late")) {
      for (String line : new String[] {"status", "stats", "find --claim 1cpu-64M-10G", "reload"}) {
        TestShell.Answer answer = late.line(line);
        assertThat(answer.exitCode()).as(line).isEqualTo(ExitCode.COMMAND_FAILED);
        assertThat(answer.err().lines()).as(line).hasSize(1);
        assertThat(answer.err()).startsWith("error: " + project.mapper("StatusMapper") + ":");
      }
      assertThat(late.line("help").exitCode()).isEqualTo(ExitCode.OK);
      project.write("StatusMapper", status);
      assertThat(late.line("status").exitCode()).isEqualTo(ExitCode.OK);
    }
  }
}

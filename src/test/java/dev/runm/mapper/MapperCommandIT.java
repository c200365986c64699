package dev.runm.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.ExitCode;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.session.ReloadableMappers;
import dev.runm.session.Session;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that a person reads, edits and compares. */
class MapperCommandIT {
  @TempDir private Path folder;
  private ProjectCopy project;
  private TestShell shell;

  @BeforeEach
  void open() throws IOException {
    project = new ProjectCopy(Files.createDirectory(folder.resolve("project")));
  }

  @AfterEach
  void close() throws IOException {
    System.clearProperty("VISUAL");
    System.clearProperty("EDITOR");
    System.clearProperty("runm.terminal");
    if (shell != null) {
      shell.close();
    }
    project.close();
  }

  private void start() {
    shell = TestShell.in("mapper_command");
  }

  @Test
  void listNamesEveryStatementWithItsPlaceAndItsQuestion() {
    start();
    Answer answer = shell.line("mapper list");
    assertThat(answer.out())
        .contains("Which providers meet the request group, or supply the resource?")
        .containsPattern("ProviderMapper.findProviders +select +ProviderMapper.xml:\\d+ ")
        .containsPattern("\n\\(\\d+ statements, ");
    long listed = shell.line("mapper list --format csv").out().lines().count() - 1;
    assertThat(listed).isEqualTo(shell.bean(ReloadableMappers.class).statements());
    assertThat(shell.line("mapper list --format csv").out().lines())
        .noneMatch(row -> row.endsWith(","));
  }

  @Test
  void showTellsAStatementWithTheFragmentsItIsMadeOf() {
    start();
    Answer answer = shell.line("mapper show findProviders");
    assertThat(answer.out())
        .startsWith("ProviderMapper.findProviders  ProviderMapper.xml:")
        .contains("Each start reads its own index as far as the limit asks")
        .contains("\n<select id=\"findProviders\"")
        .contains("\n  SELECT STRAIGHT_JOIN\n")
        .contains("\nenoughBy  ProviderMapper.xml:")
        .doesNotContain("unitsShort");
    assertThat(shell.line("mapper show ProviderMapper.findProviders").out())
        .isEqualTo(answer.out());
    assertThat(shell.line("mapper show dev.runm.search.ProviderMapper.findProviders").out())
        .isEqualTo(answer.out());
    assertThat(shell.line("mapper show findProvider").err())
        .isEqualTo(
            "error: there is no statement findProvider (did you mean findProviders?): mapper list shows them\n");
    assertThat(shell.line("mapper show StatsMapper.tableSize").err())
        .contains("did you mean StatsMapper.tableSizes?");
    assertThat(shell.line("mapper show onlyRead").out())
        .startsWith("SqlMapper.onlyRead  SqlMapper.xml:");
    assertThat(shell.line("mapper shwo columns").err()).contains("did you mean show?");
    assertThat(shell.line("mapper show").err()).contains("mapper show needs ID");
    assertThat(shell.line("mapper show countAll --format json").out())
        .contains("\"id\": \"ProviderMapper.countAll\"", "\"fragments\": []");
  }

  @Test
  void diffShowsWhatWasChangedSinceTheProgramWasBuilt() throws IOException {
    start();
    assertThat(shell.line("mapper diff").out())
        .isEqualTo("(shipped mappers and those here, no difference)\n");
    project.replace(
        "StatsMapper",
        "SELECT COUNT(*)\n    FROM `${table}`",
        "SELECT COUNT(id)\n    FROM `${table}`");
    assertThat(shell.line("mapper diff").out())
        .startsWith("--- shipped/StatsMapper.xml\n+++ StatsMapper.xml\n@@ ")
        .contains("\n-    SELECT COUNT(*)\n+    SELECT COUNT(id)\n")
        .endsWith("(shipped mappers and those here, 1 difference, +1 -1)\n");
    assertThat(shell.line("mapper diff prototype").out())
        .contains("--- here/ProviderMapper.findProviders\n+++ ProviderMapper.findProviders\n")
        .contains("+++ ProviderMapper.usedOfAll");
    assertThat(shell.line("mapper diff prototpe").err()).contains("did you mean prototype?");
  }

  @Test
  void editNeedsATerminalAndAnEditor() {
    start();
    assertThat(shell.line("mapper edit countAll").err())
        .contains("mapper edit needs a terminal: edit " + folder)
        .endsWith(" yourself, then reload\n");
  }

  @Test
  void whatIsEditedTakesEffectAndWhatIsBrokenDoesNot() throws IOException {
    System.setProperty("runm.terminal", "true");
    System.setProperty(
        "VISUAL",
        editor("sed -i 's/COUNT(\\*)/COUNT(p.id)/' \"$2\"; echo $1 >" + folder + "/line"));
    start();
    Answer edited = shell.line("mapper edit ProviderMapper.countProviders");
    assertThat(edited.exitCode()).as(edited.err()).isEqualTo(ExitCode.OK);
    assertThat(edited.out()).contains("+    SELECT STRAIGHT_JOIN COUNT(p.id)");
    assertThat(edited.err()).contains("statements read from");
    String line = Files.readString(folder.resolve("line")).strip().substring(1);
    Path file = folder.resolve("project/mappers/ProviderMapper.xml");
    assertThat(Files.readAllLines(file).get(Integer.parseInt(line) - 1))
        .contains("<select id=\"countProviders\"");
    Files.writeString(folder.resolve("vi"), "#!/bin/sh\nsed -i 's/<.select>//' \"$2\"\n");
    assertThat(shell.line("mapper edit ProviderMapper.countProviders").err())
        .containsPattern("ProviderMapper.xml:\\d+: ");
    Files.writeString(folder.resolve("vi"), "#!/bin/sh\nexit 3\n");
    assertThat(shell.line("mapper edit StatsMapper.tableSizes").err())
        .contains("ended with 3: the statements stay as they were");
  }

  @Test
  void theEditorIsReadAsTheShellDoes() throws IOException {
    Path place = Files.createDirectory(folder.resolve("my editors"));
    Files.move(Path.of(editor("echo \"$1 $2\" >'" + folder + "/words'")), place.resolve("vi"));
    System.setProperty("runm.terminal", "true");
    System.setProperty("VISUAL", " ");
    System.setProperty("EDITOR", "'" + place + "'/vi \"-c one\"");
    start();
    Answer edited = shell.line("mapper edit countAll");
    assertThat(edited.exitCode()).as(edited.err()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(folder.resolve("words"))).startsWith("-c one +");
    Files.delete(place.resolve("vi"));
    assertThat(shell.line("mapper edit countAll").err())
        .contains("my editors/vi, which EDITOR names, does not start: name another, or edit ");
  }

  @Test
  void noEditorIsSaid() {
    System.setProperty("runm.terminal", "true");
    System.setProperty("VISUAL", " ");
    System.setProperty("EDITOR", "");
    start();
    assertThat(shell.line("mapper edit countAll").err())
        .contains(
            "mapper edit opens the editor that VISUAL or EDITOR names, and neither is set: start runm with EDITOR=vi, say, or edit ");
  }

  @Test
  void otherStatementsAreTakenUpAndPutBack() throws IOException {
    start();
    ReloadableMappers mappers = shell.bean(ReloadableMappers.class);
    long statements = mappers.statements();
    Path prototype = mappers.variant("prototype");
    String sql = "dev.runm.search.ProviderMapper.findProviders";
    var usual = mappers.getConfiguration().getMappedStatement(sql);
    mappers.with(
        prototype,
        () -> {
          assertThat(mappers.getConfiguration().getMappedStatement(sql).getResource())
              .isEqualTo(prototype.resolve("ProviderMapper.xml").toString());
          return assertThat(mappers.statements()).isEqualTo(statements);
        });
    assertThatThrownBy(
            () ->
                mappers.with(
                    prototype,
                    () -> {
                      throw new IllegalStateException("x");
                    }))
        .hasMessage("x");
    assertThat(mappers.getConfiguration().getMappedStatement(sql)).isSameAs(usual);
    assertThatThrownBy(() -> mappers.variant("nowhere"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("name a path, or one of prototype in ");
    assertThatThrownBy(
            () ->
                shell
                    .bean(Session.class)
                    .rolledBack(
                        () -> {
                          shell.line("status");
                          return mappers.with(prototype, () -> 1);
                        }))
        .hasMessageContaining("inside a transaction");
  }

  @Test
  void aBrokenVariantIsToldWithItsLineAndRunsNothing() throws IOException {
    start();
    ReloadableMappers mappers = shell.bean(ReloadableMappers.class);
    Path variant = Files.createDirectory(folder.resolve("variant"));
    Path file = variant.resolve("ProviderMapper.xml");
    String head =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
        <mapper namespace="dev.runm.search.ProviderMapper">
        """;
    Files.writeString(file, head + "<select id=\"countAl\">SELECT 1</select></mapper>");
    fails(
        mappers,
        variant,
        file
            + ":4: ProviderMapper.xml has no statement countAl (did you mean countAll?): rename it");
    Files.writeString(
        file,
        head
            + "<select id=\"countAll\" resultType=\"long\">\n<include refid=\"nope\"/></select></mapper>");
    fails(mappers, variant, file.toString());
    Files.writeString(file, head + "<select id=\"countAll\">SELECT 1</mapper>");
    fails(mappers, variant, file + ":4: ");
    Files.writeString(
        file, head + "<select id=\"countAll\" resultType=\"long\">SELECT 7</select></mapper>");
    assertThat(mappers.with(variant, () -> 1)).isEqualTo(1);
    Files.move(file, variant.resolve("ProvidrMapper.xml"));
    fails(mappers, variant, "did you mean ProviderMapper.xml?");
  }

  private static void fails(ReloadableMappers mappers, Path variant, String message) {
    assertThatThrownBy(
            () ->
                mappers.with(
                    variant,
                    () -> {
                      throw new AssertionError("nothing is run");
                    }))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(message);
  }

  private String editor(String script) throws IOException {
    Path editor = folder.resolve("vi");
    Files.writeString(editor, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwxr-xr-x"));
    return editor.toString();
  }
}

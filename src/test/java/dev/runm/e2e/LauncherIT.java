package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.e2e.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the launcher is called from, and what it says when Java is not what it needs. */
class LauncherIT {
  @TempDir private Path folder;

  private Launcher launcher;
  private Checkout checkout;

  @BeforeEach
  void prepare() throws Exception {
    launcher = Launcher.in(folder);
    checkout = Checkout.in(folder.resolve("the checkout"));
  }

  private Launcher withoutJava() throws Exception {
    return launcher
        .at(checkout.script())
        .without("JAVA_HOME", "M2_HOME", "MAVEN_HOME")
        .with("PATH", checkout.tools().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpNeedsNeitherJavaNorMavenNorABuild(String word) throws Exception {
    Outcome outcome = withoutJava().run(word);
    assertThat(outcome.output()).isEqualTo(Files.readString(checkout.usage()));
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(checkout.root().resolve("target")).doesNotExist();
  }

  @Test
  void helpFitsATerminal() throws Exception {
    assertThat(Files.readAllLines(checkout.usage()))
        .hasSizeLessThanOrEqualTo(24)
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theVersionIsThatOfThePomAndNotOfItsParent() throws Exception {
    Outcome outcome = withoutJava().run("--version");
    assertThat(outcome.output()).matches("runm \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    String version = outcome.output().strip().substring("runm ".length());
    assertThat(Files.readString(checkout.root().resolve("pom.xml")))
        .contains("<artifactId>runm</artifactId>\n  <version>" + version + "</version>");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void aChainOfSymbolicLinksLeadsToTheProject() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("direct"), launcher.script());
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("direct"));
    Outcome outcome = launcher.at(bin.resolve("relative")).runWithoutServer("help", "exit");
    Files.delete(bin.resolve("direct"));
    assertThat(outcome.output()).contains("Leaves the shell");
    assertThat(outcome.errors()).isEmpty();
  }

  @Test
  void itIsFoundOnThePathAndByARelativeName() throws Exception {
    Launcher shell = launcher.at(Path.of("/bin/sh"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("runm"), launcher.script());
    String path = bin + ":" + System.getenv("PATH");
    assertThat(shell.with("PATH", path).run("-c", "runm --version").output()).startsWith("runm ");
    assertThat(shell.run("-c", "cd bin && ./runm --version").output()).startsWith("runm ");
    assertThat(shell.run("-c", "bash bin/runm --version").output()).startsWith("runm ");
    Files.delete(bin.resolve("runm"));
  }

  @Test
  void aFreshBuildIsNotBuiltAgain() throws Exception {
    Outcome outcome =
        launcher
            .with("PATH", checkout.maven("3.9.9", "exit 1") + ":" + System.getenv("PATH"))
            .runWithoutServer("help", "exit");
    assertThat(outcome.errors()).isEmpty();
    assertThat(checkout.countBuilds()).isZero();
  }

  @Test
  void noJavaIsOneLine() throws Exception {
    assertRefused(withoutJava().run("help"), "no java on the PATH", "JDK 17");
  }

  @Test
  void aJavaHomeWithoutJavaIsOneLine() throws Exception {
    Launcher wrong = withoutJava().with("JAVA_HOME", "/no where");
    assertRefused(wrong.run("help"), "JAVA_HOME is /no where", "JDK 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.2", "1.8.0_412", "16"})
  void anOldJavaIsOneLine(String version) throws Exception {
    Launcher old = withoutJava().with("JAVA_HOME", checkout.javaHome(version, true).toString());
    assertRefused(old.run("help"), "is Java " + version, "needs 17 or newer");
  }

  @Test
  void anOldJavaOnThePathThatTellsItsVersionOnlyWhenAskedIsOneLine() throws Exception {
    Path tools = checkout.tools();
    Checkout.executable(
        tools.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertRefused(withoutJava().run("help"), "is Java 11.0.2", "needs 17 or newer");
  }

  @Test
  void somethingElseCalledJavaIsOneLine() throws Exception {
    Path tools = checkout.tools();
    Checkout.executable(tools.resolve("java"), "#!/bin/sh\necho 'No Java here.' >&2\nexit 1\n");
    assertRefused(withoutJava().run("help"), "does not tell its version", "JDK 17");
  }

  static void assertRefused(Outcome outcome, String... parts) {
    List<String> lines = outcome.errors().lines().toList();
    assertThat(lines).singleElement().asString().startsWith("error: ").contains(parts);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(2);
  }
}

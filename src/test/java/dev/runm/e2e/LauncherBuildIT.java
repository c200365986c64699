package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.e2e.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When and how the launcher builds, with a Maven of the test's own. */
class LauncherBuildIT {
  @TempDir private Path folder;

  private Launcher launcher;
  private Checkout checkout;

  @BeforeEach
  void prepare() throws Exception {
    checkout = Checkout.in(folder.resolve("the checkout"));
    launcher = Launcher.in(folder).at(checkout.script()).without("M2_HOME", "MAVEN_HOME");
  }

  private Launcher withMaven(Path maven) {
    return launcher.with("PATH", maven + ":" + System.getenv("PATH"));
  }

  private Launcher building() throws Exception {
    return withMaven(checkout.workingMaven())
        .with("JAVA_HOME", checkout.javaWithoutArchive().toString());
  }

  private Launcher withOnly(Path java) throws Exception {
    return launcher.with("JAVA_HOME", java.toString()).with("PATH", checkout.tools().toString());
  }

  @Test
  void theFirstStartBuildsSayingSoInOneLineAndTheNextDoesNot() throws Exception {
    Launcher working = withMaven(checkout.workingMaven());
    Outcome first = working.runWithoutServer("help", "exit");
    assertThat(first.errors().lines()).singleElement().asString().startsWith("runm: building (");
    assertThat(first.output()).contains("Leaves the shell");
    assertThat(first.exitCode()).isZero();
    assertThat(checkout.leftovers()).isEmpty();
    assertThat(checkout.root().resolve("target/app")).isDirectoryContaining("glob:**.{jsa,aot}");

    Outcome second = working.runWithoutServer("help", "exit");
    assertThat(second.errors()).isEmpty();
    assertThat(second.output()).isEqualTo(first.output());
    assertThat(checkout.countBuilds()).isEqualTo(1);
  }

  @Test
  void aChangedOrDeletedSourceIsBuilt() throws Exception {
    Launcher working = building();
    Path source = checkout.usage().resolveSibling("more.txt");
    Files.writeString(source, "more\n");
    working.runWithoutServer("help", "exit");
    Files.writeString(source, "changed\n");
    assertThat(working.runWithoutServer("help", "exit").errors()).contains("sources changed");
    Files.delete(source);
    working.runWithoutServer("help", "exit");
    assertThat(checkout.countBuilds()).isEqualTo(3);
  }

  @Test
  void twoAtTheSameMomentBuildOnce() throws Exception {
    Launcher working = building();
    CompletableFuture<Outcome> other = CompletableFuture.supplyAsync(() -> help(working));
    Outcome one = help(working);
    assertThat(one.output()).contains("Leaves the shell").isEqualTo(other.get().output());
    assertThat(one.errors() + other.get().errors())
        .contains("runm: building (", "runm: waiting for another runm");
    assertThat(checkout.countBuilds()).isEqualTo(1);
    assertThat(checkout.leftovers()).isEmpty();
  }

  private static Outcome help(Launcher launcher) {
    try {
      return launcher.runWithoutServer("help", "exit");
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void theLockOfABuildThatDiedIsBroken() throws Exception {
    Path lock = Files.createDirectories(checkout.root().resolve("target/.launcher"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("process"), dead.pid() + "\n");
    Outcome outcome = help(building());
    assertThat(outcome.exitCode()).isZero();
    assertThat(checkout.leftovers()).isEmpty();
  }

  @Test
  void aJarThatWasCutShortIsBuiltAgain() throws Exception {
    Launcher working = building();
    Files.createDirectories(checkout.jar().getParent());
    Files.writeString(checkout.jar(), "half a jar");
    Outcome outcome = help(working);
    assertThat(outcome.output()).contains("Leaves the shell");
    assertThat(checkout.countBuilds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildShowsWhatMavenComplainsOfAndLeavesNothing() throws Exception {
    Path failing =
        checkout.maven(
            "3.9.9",
            """
            echo half >target/runm.jar
            echo '[ERROR] Some.java:[3,1] this is wrong'
            echo '[ERROR] For more information about the errors, see'
            exit 1
            """);
    Outcome outcome = withMaven(failing).run("help");
    assertThat(outcome.errors())
        .contains("Some.java:[3,1] this is wrong", "error: runm could not be built")
        .doesNotContain("For more information");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(checkout.leftovers()).isEmpty();
    assertThat(checkout.jar()).doesNotExist();
  }

  @Test
  void ctrlCDuringTheBuildLeavesNothing() throws Exception {
    Path slow = checkout.maven("3.9.9", "echo half >target/runm.jar; exec sleep 600");
    try (PseudoTerminal terminal = withMaven(slow).openWithoutServer()) {
      terminal.waitFor("building");
      while (checkout.countBuilds() == 0 || !Files.exists(checkout.jar())) {
        Thread.onSpinWait();
      }
      terminal.type(PseudoTerminal.CTRL_C);
      assertThat(terminal.exitCode()).isEqualTo(130);
    }
    assertThat(checkout.leftovers()).isEmpty();
    assertThat(checkout.jar()).doesNotExist();
  }

  @Test
  void noMavenIsOneLine() throws Exception {
    Launcher without = withOnly(checkout.javaHome("17.0.1", true));
    LauncherIT.assertRefused(without.run("help"), "no mvn on the PATH", "Maven 3.6.3");
  }

  @Test
  void aMavenNamedByItsHomeServes() throws Exception {
    Path bin = checkout.maven("3.5.4", "exit 1");
    Files.createDirectories(folder.resolve("maven"));
    Files.createSymbolicLink(folder.resolve("maven/bin"), bin);
    Launcher old =
        withOnly(checkout.javaHome("17.0.1", true))
            .with("MAVEN_HOME", folder.resolve("maven").toString());
    LauncherIT.assertRefused(old.run("help"), "is Maven 3.5.4", "3.6.3 or newer");
  }

  @Test
  void anOldMavenIsOneLine() throws Exception {
    Launcher old = withMaven(checkout.maven("3.6.2", "exit 1"));
    LauncherIT.assertRefused(old.run("help"), "is Maven 3.6.2", "3.6.3 or newer");
    assertThat(checkout.countBuilds()).isZero();
  }

  @Test
  void aJavaWithoutCompilerIsOneLine() throws Exception {
    Launcher runtime = withOnly(checkout.javaHome("17.0.1", false));
    LauncherIT.assertRefused(runtime.run("help"), "no javac", "JDK 17");
  }
}

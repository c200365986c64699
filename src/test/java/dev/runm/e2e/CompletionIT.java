package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runm.e2e.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher answers without Java: how words are completed, and the manual. */
class CompletionIT {
  private static final Path HOME = Path.of(System.getProperty("runm.home"));
  private static final Path MANUAL = HOME.resolve("scripts/lib/man/man1/runm.1");

  /**
   * Completes each line of the standard input, as bash does when Tab is pressed behind its end, and
   * prints what there is to choose from.
   */
  private static final String PRESS_TAB =
      """
      source <(scripts/runm --completion bash)
      while IFS= read -r line; do
        COMP_LINE=$line COMP_POINT=${#line}
        read -r -a COMP_WORDS <<<"${line//=/ = }"
        case $line in *' ' | '') COMP_WORDS+=('') ;; esac
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _runm
        printf '%s: %s\\n' "$line" "${COMPREPLY[*]}"
      done
      """;

  @TempDir private Path folder;

  @Test
  void bashCompletesCommandsOptionsAndNames() throws Exception {
    Map<String, String> completed =
        pressTab(
            List.of("bash", "-c", PRESS_TAB),
            "runm wh",
            "runm exp",
            "runm baseline ",
            "runm baseline check --j",
            "runm --ur",
            "runm --completion ",
            "runm --url db1 --user me prov",
            "runm find --wh",
            "runm find --claim 1cpu-64M-10G-m",
            "runm find --claim=1cpu-64M-10G-m",
            "runm find --claim 1cpu-64M-10G --order p",
            "runm find --format js",
            "runm find --order=r",
            "runm explain --an",
            "runm explain fin",
            "runm explain --analyze find --claim 2x",
            "runm explain baseline sh",
            "runm baseline save mine find --claim 3x",
            "runm load 1m",
            "runm load --seed 3 1m",
            "runm scale --deployments 100-nested,1m",
            "runm profiles cl",
            "runm mapper diff p",
            "runm help wor",
            "runm quit --h",
            "runm scripts/tour.r",
            "runm find --limit ",
            "runm nothing ");
    assertThat(completed)
        .containsEntry("runm wh", "whatif why")
        .containsEntry("runm exp", "expect explain")
        .containsEntry("runm baseline ", "check drop list save show")
        .containsEntry("runm baseline check --j", "--junit")
        .containsEntry("runm --ur", "--url")
        .containsEntry("runm --completion ", "bash zsh")
        .containsEntry("runm --url db1 --user me prov", "provider providers")
        .containsEntry("runm find --wh", "--why")
        .containsEntry("runm find --claim 1cpu-64M-10G-m", "1cpu-64M-10G-membership")
        .containsEntry("runm find --claim=1cpu-64M-10G-m", "1cpu-64M-10G-membership")
        .containsEntry("runm find --claim 1cpu-64M-10G --order p", "packed")
        .containsEntry("runm find --order=r", "random")
        .containsEntry("runm explain --an", "--analyze")
        .containsEntry("runm explain fin", "find")
        .containsEntry("runm explain --analyze find --claim 2x", "2x-1cpu-64M-10G-isolated")
        .containsEntry("runm explain baseline sh", "show")
        .containsEntry("runm baseline save mine find --claim 3x", "3x-1cpu-64M-10G-spread")
        .containsEntry("runm load 1m", "1m-shared-compute")
        .containsEntry("runm load --seed 3 1m", "1m-shared-compute")
        .containsEntry("runm scale --deployments 100-nested,1m", "100-nested,1m-shared-compute")
        .containsEntry("runm profiles cl", "claims")
        .containsEntry("runm mapper diff p", "prototype")
        .containsEntry("runm help wor", "words")
        .containsEntry("runm quit --h", "--help")
        .containsEntry("runm scripts/tour.r", "scripts/tour.rsh")
        .containsEntry("runm find --limit ", "")
        .containsEntry("runm nothing ", "");
    assertThat(completed.get("runm find --format js").split(" ")).contains("json");
  }

  @Test
  void zshCompletesCommandsOptionsAndNames() throws Exception {
    assumeTrue(isThere("zsh"));
    Map<String, String> completed =
        pressTab(
            List.of("zsh", "-f", "src/test/resources/dev/runm/e2e/press-tab.zsh"),
            "runm wh",
            "runm baseline ",
            "runm --url db1 --user me prov",
            "runm find --wh",
            "runm find --claim 1cpu-64M-10G-m",
            "runm find --order p",
            "runm explain --analyze find --claim 2x",
            "runm explain baseline sh",
            "runm baseline save mine find --claim 3x",
            "runm load 1m",
            "runm help wor",
            "runm find --limit ");
    assertThat(completed)
        .containsEntry("runm wh", "whatif why")
        .containsEntry("runm baseline ", "check drop list save show")
        .containsEntry("runm --url db1 --user me prov", "provider providers")
        .containsEntry("runm find --wh", "--why")
        .containsEntry("runm find --claim 1cpu-64M-10G-m", "1cpu-64M-10G-membership")
        .containsEntry("runm find --order p", "packed")
        .containsEntry("runm explain --analyze find --claim 2x", "2x-1cpu-64M-10G-isolated")
        .containsEntry("runm explain baseline sh", "show")
        .containsEntry("runm baseline save mine find --claim 3x", "3x-1cpu-64M-10G-spread")
        .containsEntry("runm load 1m", "1m-shared-compute")
        .containsEntry("runm help wor", "words")
        .containsEntry("runm find --limit ", "");
  }

  /** Returns what there is to choose from behind each line, in alphabetical order. */
  private Map<String, String> pressTab(List<String> program, String... lines) throws Exception {
    Path input = Files.write(folder.resolve("lines"), List.of(lines));
    Path output = folder.resolve("completed");
    Process shell =
        new ProcessBuilder(program)
            .directory(HOME.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(shell.waitFor()).isZero();
    Map<String, String> completed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(output)) {
      String[] parts = line.split(": ", 2);
      completed.put(parts[0], sorted(parts[1]));
    }
    return completed;
  }

  private static String sorted(String words) {
    return Arrays.stream(words.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  @Test
  void completionAndManualNeedNeitherJavaNorABuild() throws Exception {
    Checkout checkout = Checkout.in(folder.resolve("the checkout"));
    Launcher launcher =
        Launcher.in(folder)
            .at(checkout.script())
            .without("JAVA_HOME", "M2_HOME", "MAVEN_HOME")
            .with("PATH", checkout.tools().toString());
    String home = checkout.root().toString().replace(" ", "\\ ");
    for (String shell : List.of("bash", "zsh")) {
      Outcome outcome = launcher.run("--completion", shell);
      assertThat(outcome.output())
          .isEqualTo(
              Files.readString(HOME.resolve("scripts/lib/completion." + shell))
                  .replace("_runm_home=\n", "_runm_home=" + home + "\n"));
      assertThat(outcome.exitCode()).isZero();
      assertThat(launcher.run("--completion=" + shell)).isEqualTo(outcome);
    }
    Outcome manual = launcher.run("--man");
    assertThat(manual.output()).isEqualTo(Files.readString(MANUAL));
    assertThat(manual.exitCode()).isZero();
    assertThat(checkout.root().resolve("target")).doesNotExist();
    LauncherIT.assertRefused(launcher.run("--completion", "fish"), "bash or zsh");
    LauncherIT.assertRefused(launcher.run("--completion"), "bash or zsh");
  }

  @Test
  void theManualIsAsciiAndBeginsNoMacroByAccident() throws IOException {
    assertThat(Files.readAllLines(MANUAL))
        .allMatch(line -> line.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f))
        .allMatch(
            line ->
                !line.matches("['.].*")
                    || line.matches(
                        "\\.(\\\\\".*|TH .*|S[HS] .*|PP|TP|IP .*|B .*|I .*|BR .*|nf|fi|br|sp|RS|RE)"));
  }

  @Test
  void groffSetsTheManualWithoutAWarning() throws Exception {
    assumeTrue(isThere("groff"));
    for (String device : List.of("utf8", "ascii")) {
      Path errors = folder.resolve("warnings");
      Process groff =
          new ProcessBuilder("groff", "-man", "-ww", "-T" + device, MANUAL.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors.toFile())
              .start();
      assertThat(groff.waitFor()).isZero();
      assertThat(errors).isEmptyFile();
    }
  }

  private static boolean isThere(String program) {
    return path().anyMatch(place -> Files.isExecutable(place.resolve(program)));
  }

  private static Stream<Path> path() {
    return Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
  }
}

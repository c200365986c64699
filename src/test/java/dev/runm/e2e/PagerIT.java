package dev.runm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers at a real terminal that another program shows, or that are drawn again and again. */
class PagerIT {
  private static final String PROMPT = "runm> ";
  private static final String WHOLE_SCREEN = "\033[?1049h";
  private static final String SCREEN_BEFORE = "\033[?1049l";

  /** The end of what shows it, however it blinks. */
  private static final String SHOWN_CURSOR = "25h";

  /** What a program ends with that SIGTERM ends. */
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @Test
  void theProgramThatIsSetShowsWhatIsLongerThanTheScreen() throws Exception {
    Launcher launcher = Launcher.in(folder).with("RUNM_PAGER", "head -n 2; echo turned");
    try (PseudoTerminal terminal = launcher.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("profiles");
      assertThat(terminal.waitFor("turned")).contains("\033[1mdeployments");
      terminal.waitFor(PROMPT);
      terminal.enter("set pager");
      assertThat(terminal.waitFor(PROMPT)).contains("environment", "(1 setting, ");
      terminal.enter("set pager nothing-of-the-kind");
      terminal.waitFor(PROMPT);
      terminal.enter("profiles");
      assertThat(
              terminal.waitFor(
                  "the pager nothing-of-the-kind cannot run: set pager auto takes another"))
          .contains("\033[1mdeployments", "claims, ");
      terminal.waitFor(PROMPT);
    }
  }

  @Test
  void aPagerThatReadsKeysHasTheTerminalAndGivesItBack() throws Exception {
    Launcher launcher = Launcher.in(folder).with("RUNM_PAGER", "cat; read answer </dev/tty");
    try (PseudoTerminal terminal = launcher.openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("profiles");
      terminal.waitFor("claims, ");
      terminal.enter("read by the pager");
      terminal.waitFor(PROMPT);
      terminal.enter("help exit | tr a-z A-Z");
      terminal.waitFor("LEAVES THE SHELL.");
      terminal.waitFor(PROMPT);
    }
  }

  @Test
  void aCommandThatReadsAnAnswerMayHaveAUseForCtrlCItself() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("help exit | trap '' INT; cat; read word </dev/tty; echo $word | tr a-z A-Z");
      terminal.waitFor("Leaves the shell.");
      terminal.type("\003");
      terminal.enter("still here");
      terminal.waitFor("STILL HERE");
      terminal.waitFor(PROMPT);
    }
  }

  @Test
  void ctrlCEndsACommandThatReadsAnAnswerAndHasNoUseForIt() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("help exit | cat - /dev/tty");
      terminal.waitFor("Leaves the shell.");
      terminal.type("\003");
      terminal.waitFor("cancelled");
      terminal.waitFor(PROMPT);
    }
  }

  @Test
  void watchTakesTheWholeScreenAndGivesItBack() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("watch -n 0.1 set pager");
      terminal.waitFor("not repeated");
      terminal.enter("watch -n 0.1 profiles");
      terminal.waitFor(WHOLE_SCREEN);
      terminal.waitFor("every 0.1 s: profiles");
      terminal.waitFor("every 0.1 s: profiles");
      terminal.type("q");
      terminal.waitFor(SCREEN_BEFORE);
    }
  }

  @Test
  void watchGivesTheScreenBackAlsoWhenItIsKilled() throws Exception {
    try (PseudoTerminal terminal = Launcher.in(folder).openWithoutServer()) {
      terminal.waitFor(PROMPT);
      terminal.enter("help exit | echo $PPID > process");
      terminal.waitFor(PROMPT);
      long process = Long.parseLong(Files.readString(folder.resolve("process")).strip());
      terminal.enter("watch -n 0.1 profiles");
      terminal.waitFor(WHOLE_SCREEN);
      terminal.waitFor("every 0.1 s: profiles");
      ProcessHandle.of(process).orElseThrow().destroy();
      assertThat(terminal.waitFor(SCREEN_BEFORE)).contains(SHOWN_CURSOR);
      assertThat(terminal.exitCode()).isEqualTo(TERMINATED);
      String written = terminal.written();
      assertThat(written.substring(written.indexOf(SCREEN_BEFORE)))
          .as("drawn on the screen that was given back")
          .doesNotContain("profiles", "error");
    }
  }
}

package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TerminalShell;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new claim that cannot be read, and one for which there is no editor. */
class EditClaimIT {
  private static final String SCHEMA = "edit_claim";

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("runm.terminal");
    System.clearProperty("VISUAL");
    System.clearProperty("EDITOR");
  }

  @Test
  void whatCannotBeReadIsEditedAgainRemovedTakenBackOrKept() throws IOException {
    Path editor = Files.writeString(folder.resolve("vi"), "#!/bin/sh\necho 'x: [' >\"$2\"\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    System.setProperty("runm.terminal", "true");
    System.setProperty("VISUAL", editor.toString());
    TestServer.drop(SCHEMA);
    Path mine = folder.resolve("m.yaml");
    try (TerminalShell terminal = TerminalShell.in(SCHEMA, Map.of("NO_COLOR", "1"), folder)) {
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("[e]dit again, [r]emove it or [K]eep it? ");
      terminal.enter("no");
      terminal.awaitShown("'no' is no answer; [e]dit again, [r]emove it or [K]eep it? ");
      assertThat(mine).exists();
      terminal.enter("r");
      terminal.awaitError("is removed");
      assertThat(mine).doesNotExist();
      terminal.awaitPrompt();
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("[K]eep it? ");
      terminal.enter("");
      terminal.awaitError("stays as it was saved, and cannot be read");
      assertThat(mine).hasContent("x: [");
      terminal.awaitPrompt();
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("cannot be read: [e]dit again, [t]ake back or [K]eep it? ");
      terminal.enter("k");
      terminal.awaitPrompt();
      assertThat(mine).hasContent("x: [");
      Files.writeString(mine, "as: it was");
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("[t]ake back or [K]eep it? ");
      terminal.enter("t");
      terminal.awaitError("m.yaml is as it was before");
      assertThat(mine).hasContent("as: it was");
      terminal.awaitPrompt();
    }
  }

  @Test
  void aNewOneThatIsDeletedOrIsNoTextIsSaidToBeThat() throws IOException {
    Path editor = editor("test -e \"$2\" && rm \"$2\"");
    Path mine = folder.resolve("m.yaml");
    try (TerminalShell terminal = terminal(editor)) {
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("[e]dit again, [r]emove it or [K]eep it? ");
      terminal.enter("r");
      terminal.awaitError("is removed");
      terminal.awaitPrompt();
      editor("printf 'x: \\344\\n' >\"$2\"");
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("[K]eep it? ");
      terminal.enter("");
      terminal.awaitError("stays as it was saved, and cannot be read");
      terminal.awaitPrompt();
    }
  }

  @Test
  void whatIsTakenBackIsNotWrittenOverWhatWasSaved() throws IOException {
    Path editor = editor("echo 'x: [' >\"$2\"");
    Path mine = Files.writeString(folder.resolve("m.yaml"), "as: it was");
    Path saved = Files.createLink(folder.resolve("saved"), mine);
    try (TerminalShell terminal = terminal(editor)) {
      terminal.enter("edit claim " + mine);
      terminal.awaitShown("[t]ake back or [K]eep it? ");
      terminal.enter("t");
      terminal.awaitError("m.yaml is as it was before");
      terminal.awaitPrompt();
    }
    assertThat(mine).hasContent("as: it was");
    assertThat(saved).hasContent("x: [");
    assertThat(folder).isDirectoryNotContaining("glob:**.before");
  }

  private Path editor(String does) throws IOException {
    Path editor = Files.writeString(folder.resolve("vi"), "#!/bin/sh\n" + does + "\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    return editor;
  }

  private TerminalShell terminal(Path editor) throws IOException {
    System.setProperty("runm.terminal", "true");
    System.setProperty("VISUAL", editor.toString());
    TestServer.drop(SCHEMA);
    return TerminalShell.in(SCHEMA, Map.of("NO_COLOR", "1"), folder);
  }

  @Test
  void withoutAnEditorNothingIsMadeAndWhatWasLookedForIsSaid() {
    System.setProperty("runm.terminal", "true");
    System.setProperty("VISUAL", " ");
    System.setProperty("EDITOR", "");
    Path mine = folder.resolve("m.yaml");
    try (TestShell shell = TestShell.in(SCHEMA)) {
      assertThat(shell.line("edit claim " + mine).err())
          .isEqualTo(
              "error: edit claim opens the editor that VISUAL or EDITOR names, and neither is set: start runm with EDITOR=vi, say, or write %s yourself, then name it in a command\n"
                  .formatted(mine));
      assertThat(mine).doesNotExist();
    }
  }
}

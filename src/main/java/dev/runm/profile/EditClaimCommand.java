package dev.runm.profile;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code edit claim NAME}. */
@ShellCommand
class EditClaimCommand {
  private final ProfileEditor editor;
  private final ProfileLibrary library;

  EditClaimCommand(ProfileEditor editor, ProfileLibrary library) {
    this.editor = editor;
    this.library = library;
  }

  @Command(
      name = {"edit", "claim"},
      group = "Deployment",
      description = "Opens a claim in an editor, and checks it when that is left.",
      help =
          """
          The editor is $VISUAL or $EDITOR. A shipped profile is changed where it is, in the
          folder profiles/claims; a name that is not there yet begins with a template. What is
          wrong is shown with its line, and the editor opens there again.

            edit claim my-claim
            find --claim my-claim\
          """)
  void edit(@Argument(index = 0, description = "a claim, by name or path") String name) {
    editor.edit(ProfileKind.CLAIM, name, library::claim);
  }
}

package dev.runm.profile;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code edit deployment NAME}. */
@ShellCommand
class EditDeploymentCommand {
  private final ProfileEditor editor;
  private final ProfileLibrary library;

  EditDeploymentCommand(ProfileEditor editor, ProfileLibrary library) {
    this.editor = editor;
    this.library = library;
  }

  @Command(
      name = {"edit", "deployment"},
      group = "Deployment",
      description = "Opens a deployment profile in an editor, and checks it when that is left.",
      help =
          """
          The editor is $VISUAL or $EDITOR. A shipped profile is changed where it is, in the
          folder profiles/deployments; a name that is not there yet begins with a template. What is
          wrong is shown with its line, and the editor opens there again.

            edit deployment my-lab
            load my-lab\
          """)
  void edit(
      @Argument(index = 0, description = "a deployment profile, by name or path") String name) {
    editor.edit(ProfileKind.DEPLOYMENT, name, library::deployment);
  }
}

package dev.runm.profile;

import dev.runm.shell.ShellCommand;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code edit provider NAME}. */
@ShellCommand
class EditProviderCommand {
  private final ProfileEditor editor;
  private final ProfileLibrary library;

  EditProviderCommand(ProfileEditor editor, ProfileLibrary library) {
    this.editor = editor;
    this.library = library;
  }

  @Command(
      name = {"edit", "provider"},
      group = "Deployment",
      description = "Opens a provider profile in an editor, and checks it when that is left.",
      help =
          """
          The editor is $VISUAL or $EDITOR. A shipped profile is changed where it is, in the
          folder profiles/providers; a name that is not there yet begins with a template. What is
          wrong is shown with its line, and the editor opens there again.

            edit provider my-node\
          """)
  void edit(@Argument(index = 0, description = "a provider profile, by name or path") String name) {
    editor.edit(ProfileKind.PROVIDER, name, library::provider);
  }
}

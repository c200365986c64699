package dev.runm.shell;

import dev.runm.output.Screen;
import dev.runm.settings.Origin;
import dev.runm.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code timing [on|off|auto]}. */
@ShellCommand
class TimingCommand {
  static final String NAME = "timing";

  private final ObjectProvider<Settings> settings;
  private final Screen screen;

  TimingCommand(ObjectProvider<Settings> settings, Screen screen) {
    this.settings = settings;
    this.screen = screen;
  }

  @Command(
      name = NAME,
      group = "Session",
      description = "Says after every command how long it took, or after none.",
      help =
          """
            on    after every command that asked the server
            auto  below listings (the default)
            off   nowhere

          It is what set timing sets, too.""")
  void timing(@Argument(index = 0, description = "on, off or auto") @Nullable String when) {
    if (when != null) {
      settings.getObject().named(NAME).set(when, Origin.SESSION);
    }
    screen.line("timing is " + settings.getObject().named(NAME).text());
  }
}

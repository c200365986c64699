package dev.runm.script;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.output.Report;
import dev.runm.output.Screen;
import dev.runm.settings.Origin;
import dev.runm.settings.Setting;
import dev.runm.settings.Settings;
import dev.runm.shell.Aside;
import dev.runm.shell.Changing;
import dev.runm.shell.ShellCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code set [NAME [[=] VALUE…]]}. */
@ShellCommand
class SetCommand {
  private final Settings settings;
  private final ScriptVariables variables;
  private final Screen screen;

  SetCommand(Settings settings, ScriptVariables variables, Screen screen) {
    this.settings = settings;
    this.variables = variables;
    this.screen = screen;
  }

  @Command(
      name = "set",
      group = "Session",
      description = "Shows settings and variables, or sets one until the shell is left.",
      help =
          """
          set NAME shows one, set NAME VALUE sets it, set NAME DEFAULT takes that back.
          What is to last stands in the configuration file, config.yaml in ~/.config/runm ($XDG_CONFIG_HOME/runm), or
          where RUNM_CONFIG says; set --write makes one with all settings in it, each
          with what it is for. A variable of the environment, such as RUNM_PAGER=off,
          wins over the file.

          set NAME = VALUE makes a variable, unless NAME is a setting: ${NAME} then
          stands for the value, or the values, in every command.

            set zone = east-row1
            set claims = 1cpu-64M-10G 1cpu-64M-10G-complex-caps\
          """)
  @Aside(Aside.Work.PREPARES)
  @Changing
  @Nullable Report set(
      @Argument(index = 0, description = "a setting or a variable, and what it shall be")
          List<String> setting,
      @Option(longName = "write", description = "makes the configuration file") boolean write) {
    if (write) {
      if (!setting.isEmpty()) {
        throw new UsageException("set --write stands alone: it writes all settings");
      }
      screen.line("wrote " + settings.write());
      return null;
    }
    if (setting.isEmpty()) {
      return new SettingsReport(settings.all(), settings.file(), variables.all());
    }
    Optional<Assignment> assignment = Assignment.of(setting);
    String name = assignment.map(Assignment::name).orElse(setting.get(0));
    if (assignment.isPresent() && !settings.has(name)) {
      variables.set(name, assignment.get().values());
      noticeNearMiss(name);
      return null;
    }
    if (setting.size() == 1 && assignment.isEmpty()) {
      return shown(name);
    }
    List<String> values = assignment.map(Assignment::values).orElse(setting).stream().toList();
    setSetting(name, assignment.isPresent() ? values : values.subList(1, values.size()));
    return null;
  }

  private Report shown(String name) {
    Optional<List<String>> variable = variables.find(name);
    return variable.isPresent()
        ? new SettingsReport(List.of(), settings.file(), Map.of(name, variable.get()))
        : new SettingsReport(List.of(setting(name)), settings.file(), Map.of());
  }

  /** Whoever names what is not there may have meant a variable. */
  private Setting<?> setting(String name) {
    if (!settings.has(name)) {
      throw UsageException.about(name, SettingCheck.unknown(name, settings, variables));
    }
    return settings.named(name);
  }

  private void setSetting(String name, List<String> values) {
    Setting<?> named = setting(name);
    String value = SettingCheck.value(named, values);
    if (value.equals(SettingCheck.DEFAULT)) {
      named.reset();
    } else {
      named.set(value, Origin.SESSION);
    }
  }

  private void noticeNearMiss(String name) {
    NearMiss.nearest(name, settings.all().stream().<String>map(Setting::name).toList())
        .ifPresent(
            near -> screen.notice("%s is a variable now; the setting is %s".formatted(name, near)));
  }
}

package dev.runm.shell;

import dev.runm.output.Screen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Argument;

/** {@code help [COMMAND]}. */
@ShellCommand
class HelpCommand {
  private static final List<String> GROUPS =
      List.of("Deployment", "Looking", "Request", "Plans", "Session");

  private final ObjectProvider<CommandRegistry> registry;
  private final ObjectProvider<CommandNames> names;
  private final CommandHelp help;
  private final Screen screen;

  HelpCommand(
      ObjectProvider<CommandRegistry> registry,
      ObjectProvider<CommandNames> names,
      CommandHelp help,
      Screen screen) {
    this.registry = registry;
    this.names = names;
    this.help = help;
    this.screen = screen;
  }

  @org.springframework.shell.core.command.annotation.Command(
      name = "help",
      group = "Session",
      description = "Lists the commands, or says how one is used.")
  void help(@Argument(index = 0, description = "a command") List<String> command) {
    Map<String, String> members =
        command.size() == 1
            ? CommandList.beginningWith(command.get(0), registry.getObject().getCommands())
            : Map.of();
    if (!members.isEmpty()) {
      list(members, width(members));
      return;
    }
    if (!command.isEmpty()) {
      help.of(names.getObject().exactly(command)).forEach(screen::line);
      return;
    }
    int width = width(CommandList.of(registry.getObject().getCommands()));
    for (String group : groups()) {
      screen.line(group);
      list(
          CommandList.of(
              registry.getObject().getCommands().stream()
                  .filter(found -> found.getGroup().equals(group))
                  .toList()),
          width);
    }
    screen.line("");
    screen.line("help COMMAND tells more; # begins a comment, a \\ at the end continues a line");
  }

  private void list(Map<String, String> commands, int width) {
    String format = "  %-" + width + "s  %s";
    commands.forEach((name, what) -> screen.line(format.formatted(name, what)));
  }

  private static int width(Map<String, String> commands) {
    return commands.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  /** The known groups in their order, then any that a feature may have added. */
  private Set<String> groups() {
    Set<String> groups = new LinkedHashSet<>(GROUPS);
    registry.getObject().getCommands().stream()
        .map(Command::getGroup)
        .sorted()
        .forEach(groups::add);
    return groups;
  }
}

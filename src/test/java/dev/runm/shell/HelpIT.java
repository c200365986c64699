package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

class HelpIT {
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("help");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void everyCommandIsListedOnceWithWhatItDoes() {
    List<String> lines = shell.line("help").out().lines().toList();
    assertThat(commands()).hasSizeGreaterThanOrEqualTo(11);
    for (DeclaredCommand command : commands()) {
      String[] words = command.getName().split(" ");
      assertThat(lines)
          .filteredOn(line -> line.matches("  " + words[0] + "\\s+\\S.*"))
          .as(command.getName())
          .singleElement()
          .asString()
          .matches(
              words.length == 1
                  ? ".*\\Q" + command.getDescription() + "\\E"
                  : ".*[:,] " + words[1] + "[,.].*");
    }
  }

  @Test
  void helpOfAFirstWordListsTheCommandsThatBeginWithIt() {
    assertThat(shell.line("help baseline").out().lines())
        .hasSize(5)
        .first()
        .asString()
        .isEqualTo("  baseline check  Explains the commands of baselines again, and compares.");
  }

  @Test
  void helpOfACommandShowsItsUsageArgumentsOptionsAndDefaults() {
    for (DeclaredCommand command : commands()) {
      String help = shell.line("help " + command.getName()).out();
      assertThat(help).startsWith(command.getDescription() + "\n\n  " + command.getName());
      assertThat(help.replaceAll("\\s+", " ")).contains(" " + command.usage() + " ");
      for (Parameters.Arg argument : command.parameters().arguments()) {
        assertThat(argument.description()).as(command.getName()).isNotBlank();
        assertThat(help.replaceAll("\\s+", " "))
            .contains(" " + argument.name() + " " + argument.description());
      }
      for (Parameters.Opt option : command.parameters().options()) {
        assertThat(option.description()).as(command.getName()).isNotBlank();
        assertThat(help).contains("  " + option.usage());
        assertThat(help.replaceAll("\\s+", " ")).contains(option.description());
        option
            .defaultValue()
            .ifPresent(
                value ->
                    assertThat(help.replaceAll("\\s+", " ")).contains("(default " + value + ")"));
      }
      assertThat(help.contains("--format FORMAT")).isEqualTo(command.lists());
      assertThat(shell.line(command.getName() + " --help").out()).isEqualTo(help);
    }
  }

  @Test
  void helpLinesFitANarrowTerminal() {
    for (DeclaredCommand command : commands()) {
      assertThat(shell.line("help " + command.getName()).out().lines())
          .as(command.getName())
          .allMatch(line -> line.length() <= 100);
    }
    assertThat(shell.line("help").out().lines()).allMatch(line -> line.length() <= 80);
  }

  private static List<DeclaredCommand> commands() {
    return shell.bean(CommandRegistry.class).getCommands().stream()
        .<Command>map(command -> command)
        .map(DeclaredCommand.class::cast)
        .toList();
  }
}

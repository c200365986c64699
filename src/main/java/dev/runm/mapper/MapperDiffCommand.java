package dev.runm.mapper;

import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** {@code mapper diff [DIR]}. */
@ShellCommand
class MapperDiffCommand {
  private final Comparison comparison;

  MapperDiffCommand(Comparison comparison) {
    this.comparison = comparison;
  }

  @Command(
      name = {"mapper", "diff"},
      group = "Plans",
      description = "Shows what is different from the mappers that were shipped, or in a folder.",
      help =
          """
          With a folder, shows what its statements do otherwise than those here. It is a path, or
          the name of one in mappers/variants.""")
  Report diff(
      @Argument(index = 0, description = "a folder with some other statements")
          @Nullable String dir) {
    return dir == null ? comparison.withShipped() : comparison.with(dir);
  }
}

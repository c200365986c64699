package dev.runm.shell;

import dev.runm.output.Report;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Commands that take everything there is to take, for tests of the command line. */
final class SampleCommands {
  @Command(name = "seek", alias = "look", group = "Sample", description = "Seeks.")
  Report seek(
      @Argument(index = 0, description = "where") String place,
      @Argument(index = 1, description = "where else") @Nullable String otherPlace,
      @Option(longName = "claim", required = true, description = "what") @ValueName("NAME|PATH")
          String claim,
      @Option(longName = "seed", defaultValue = "1", description = "a number") Long seed,
      @Option(longName = "deep", description = "how") boolean deep) {
    throw new UnsupportedOperationException("only parsed, never run");
  }

  @Command(name = "wrap", group = "Sample", description = "Wraps.")
  Report wrap(@Argument(index = 0, description = "a line") CommandLine command) {
    throw new UnsupportedOperationException("only parsed, never run");
  }

  @Command(name = "gather", group = "Sample", description = "Gathers.")
  void gather(
      @Argument(index = 0, description = "one") String first,
      @Argument(index = 1, description = "more") List<String> rest) {
    throw new UnsupportedOperationException("only parsed, never run");
  }

  @Command(name = "say", group = "Sample", description = "Says.")
  Report say(
      @Argument(index = 0, description = "as it is typed") RestOfLine text,
      @Option(longName = "loud", description = "how") boolean loud,
      @Option(longName = "times", description = "how often") @Nullable Long times) {
    throw new UnsupportedOperationException("only parsed, never run");
  }

  @Command(name = "tell", group = "Sample", description = "Tells.")
  void tell(@Argument(index = 0, description = "prose") RestAsProse text) {
    throw new UnsupportedOperationException("only parsed, never run");
  }

  @Command(name = "print", group = "Sample", description = "Prints.")
  void print(@Argument(index = 0, description = "words") PlainWords text) {
    throw new UnsupportedOperationException("only parsed, never run");
  }

  static CommandLineParser parser() {
    return new CommandLineParser(new CommandNames(registry()));
  }

  static CommandRegistry registry() {
    Set<org.springframework.shell.core.command.Command> commands = new HashSet<>();
    for (Method method : SampleCommands.class.getDeclaredMethods()) {
      Command declaration = method.getAnnotation(Command.class);
      if (declaration != null) {
        commands.add(new DeclaredCommand(method, declaration, SampleCommands::new));
      }
    }
    return new CommandRegistry(commands);
  }

  static Invocation parse(String... words) {
    return parser().parse(Arrays.asList(words));
  }
}

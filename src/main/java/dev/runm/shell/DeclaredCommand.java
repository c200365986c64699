package dev.runm.shell;

import dev.runm.output.Report;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;

/** A command of the registry, made from a method with {@code @Command}. */
class DeclaredCommand extends AbstractCommand {
  /** A usage of so many letters fits a line beside what is wrong. */
  private static final int SHORT = 50;

  private final Method method;
  private final Supplier<Object> target;
  private final Parameters parameters;

  DeclaredCommand(Method method, Command declaration, Supplier<Object> target) {
    super(
        String.join(" ", declaration.name()),
        declaration.description(),
        declaration.group(),
        declaration.help(),
        declaration.hidden());
    this.method = method;
    this.target = target;
    this.parameters = Parameters.of(method);
    setAliases(List.of(declaration.alias()));
    setOptions(parameters.options().stream().map(DeclaredCommand::springOption).toList());
    method.setAccessible(true);
  }

  Parameters parameters() {
    return parameters;
  }

  Method method() {
    return method;
  }

  /** Returns of how many words the name is. */
  int nameWords() {
    return getName().split(" ").length;
  }

  /** Whether the command answers with a report, and so takes {@code --format}. */
  boolean lists() {
    return Report.class.isAssignableFrom(method.getReturnType());
  }

  /** Returns the formats that the command answers in, if it answers with a report. */
  FormatOption formats() {
    return FormatOption.of(method);
  }

  /** Returns all options, {@code --format} last. */
  List<Parameters.Opt> options() {
    Stream<Parameters.Opt> format = lists() ? Stream.of(formats().declaration()) : Stream.empty();
    return Stream.concat(parameters.options().stream(), format).toList();
  }

  /** Whether the command takes another one, with all that belongs to it. */
  boolean wraps() {
    return parameters.arguments().stream().anyMatch(Parameters.Arg::commandLine);
  }

  /** Whether what follows so many arguments is the line that the command wraps. */
  boolean wrapsBehind(int arguments) {
    return wraps() && arguments >= parameters.arguments().size() - 1;
  }

  /** Whether the command takes what stands behind it as it was typed. */
  boolean takesRest() {
    return parameters.arguments().stream().anyMatch(Parameters.Arg::asTyped);
  }

  /** Returns how the command is typed. */
  String usage() {
    StringBuilder usage = new StringBuilder(getName());
    parameters.arguments().stream()
        .filter(argument -> !argument.rest())
        .forEach(argument -> usage.append(' ').append(argument.usage()));
    for (Parameters.Opt option : parameters.options()) {
      usage.append(option.required() ? " " + option.usage() : " [" + option.usage() + "]");
    }
    if (lists()) {
      usage.append(" [--format FORMAT]");
    }
    parameters.arguments().stream()
        .filter(Parameters.Arg::rest)
        .forEach(argument -> usage.append(' ').append(argument.usage()));
    return usage.toString();
  }

  /** Returns how the command is typed, or where that is long, who says so. */
  String advice() {
    String usage = usage();
    return usage.length() <= SHORT ? usage : "help %s shows how it is typed".formatted(getName());
  }

  /** Calls the method with values in the order of its parameters. */
  Object call(Object[] values) {
    try {
      return method.invoke(target.get(), values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  /** Spring Shell's own way in; the shell itself goes through {@link Dispatcher}. */
  @Override
  public ExitStatus doExecute(CommandContext context) {
    throw new UnsupportedOperationException("commands run through the dispatcher");
  }

  private static CommandOption springOption(Parameters.Opt option) {
    CommandOption.Builder builder =
        CommandOption.with()
            .longName(option.name())
            .description(option.description())
            .required(option.required())
            .type(option.flag() ? boolean.class : String.class);
    option.defaultValue().ifPresent(builder::defaultValue);
    return builder.build();
  }
}

package dev.runm.shell;

import dev.runm.output.Report;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Command;

/** A command of the registry, made from a method with {@code @Command}. */
public class DeclaredCommand extends AbstractCommand {
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

  public Parameters parameters() {
    return parameters;
  }

  Method method() {
    return method;
  }

  /** Returns of how many words the name is. */
  public int nameWords() {
    return getName().split(" ").length;
  }

  /** Whether the command answers with a report, and so takes {@code --format}. */
  public boolean lists() {
    return Report.class.isAssignableFrom(method.getReturnType());
  }

  /** Returns the formats that the command answers in, if it answers with a report. */
  public FormatOption formats() {
    return FormatOption.of(method);
  }

  /** Returns all options, {@code --format} last. */
  public List<Parameters.Opt> options() {
    Stream<Parameters.Opt> format = lists() ? Stream.of(formats().declaration()) : Stream.empty();
    return Stream.concat(parameters.options().stream(), format).toList();
  }

  /** Whether the command takes another one, with all that belongs to it. */
  public boolean wraps() {
    return parameters.arguments().stream().anyMatch(Parameters.Arg::commandLine);
  }

  /** Whether what follows so many arguments is the line that the command wraps. */
  public boolean wrapsBehind(int arguments) {
    return wraps() && arguments >= parameters.arguments().size() - 1;
  }

  /** Whether {@code >} and {@code |} are words of the command's own. */
  boolean keepsSigns() {
    return method.isAnnotationPresent(KeepsSigns.class);
  }

  /** Returns what the command is for, if it stands beside others. */
  public Optional<Aside.Work> aside() {
    return Optional.ofNullable(method.getAnnotation(Aside.class)).map(Aside::value);
  }

  /** Whether the command takes what stands behind it as it was typed. */
  public boolean takesRest() {
    return parameters.arguments().stream().anyMatch(Parameters.Arg::asTyped);
  }

  /** Whether what stands behind the command is prose. */
  public boolean takesProse() {
    return List.of(method.getParameterTypes()).contains(RestAsProse.class);
  }

  /** Whether words that begin with a dash are options of the command. */
  boolean takesOptions() {
    return !takesProse() && !List.of(method.getParameterTypes()).contains(PlainWords.class);
  }

  /** Returns how the command is typed. */
  String usage() {
    return String.join(" ", declaration().usage());
  }

  /** Returns what the command says of itself. */
  Declaration declaration() {
    return new Declaration(
        getName(),
        List.copyOf(getAliases()),
        getGroup(),
        getDescription(),
        getHelp().strip(),
        parameters.arguments().stream().map(Parameters.Arg::declaration).toList(),
        options().stream().map(option -> option.declaration(values(option))).toList(),
        wraps());
  }

  private List<String> values(Parameters.Opt option) {
    return lists() && option.name().equals(FormatOption.NAME) ? formats().codes() : List.of();
  }

  /** Returns how the command is typed, or where that is long, who says so. */
  public String advice() {
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

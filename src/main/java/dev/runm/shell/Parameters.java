package dev.runm.shell;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;

/** What a command takes, as its method declares it. */
record Parameters(List<Opt> options, List<Arg> arguments) {

  /** An option; a flag takes no value. */
  record Opt(
      String name,
      Optional<String> defaultValue,
      boolean flag,
      boolean required,
      String description) {
    String usage() {
      return flag ? "--" + name : "--" + name + " " + valueName();
    }

    private String valueName() {
      return switch (name) {
        case "claim" -> "NAME|PATH";
        case "limit" -> "N|all";
        case "format" -> "FORMAT";
        case "only" -> "CHECK,…";
        case "seed", "show", "count", "runs" -> "N";
        case "at", "from", "until", "acquire", "release" -> "TIME";
        case "project", "user" -> "UUID";
        case "like" -> "PREFIX";
        case "order" -> "ORDER";
        case "to" -> "SHARE";
        case "fill" -> "SHARE,…";
        case "deployments" -> "NAME,…";
        case "command" -> "COMMAND";
        case "fill-claim" -> "NAME|PATH";
        case "out", "junit" -> "FILE";
        case "mappers" -> "DIR";
        case "with", "without" -> "INDEX";
        default -> "NAME";
      };
    }
  }

  /**
   * A positional argument.
   *
   * @param rest whether it takes all words that are left
   * @param commandLine whether those words are another command's, options included
   * @param asTyped whether it takes the rest of the line as it was typed
   */
  record Arg(
      String name,
      boolean required,
      boolean rest,
      boolean commandLine,
      boolean asTyped,
      String description) {
    String usage() {
      String shown = rest ? name + "…" : name;
      return required ? shown : "[" + shown + "]";
    }
  }

  static Parameters of(Method method) {
    List<Opt> options =
        Arrays.stream(method.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(Option.class))
            .map(Parameters::option)
            .toList();
    List<Arg> arguments =
        Arrays.stream(method.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(Argument.class))
            .sorted(Comparator.comparingInt(p -> p.getAnnotation(Argument.class).index()))
            .map(Parameters::argument)
            .toList();
    return new Parameters(options, arguments);
  }

  static String optionName(Parameter parameter) {
    String name = parameter.getAnnotation(Option.class).longName();
    return name.isEmpty() ? parameter.getName() : name;
  }

  private static Opt option(Parameter parameter) {
    Option option = parameter.getAnnotation(Option.class);
    return new Opt(
        optionName(parameter),
        Optional.of(option.defaultValue()).filter(value -> !value.isEmpty()),
        parameter.getType() == boolean.class,
        option.required(),
        option.description());
  }

  private static Arg argument(Parameter parameter) {
    boolean commandLine = parameter.getType() == CommandLine.class;
    boolean asTyped = parameter.getType() == RestOfLine.class;
    boolean rest = commandLine || asTyped || parameter.getType() == List.class;
    boolean nullable = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Arg(
        parameter.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT),
        !nullable && (commandLine || asTyped || !rest),
        rest,
        commandLine,
        asTyped,
        parameter.getAnnotation(Argument.class).description());
  }
}

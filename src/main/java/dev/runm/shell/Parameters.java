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
public record Parameters(List<Opt> options, List<Arg> arguments) {

  /**
   * An option; a flag takes no value.
   *
   * @param letter what it is called behind a single dash, if it is
   * @param valueName what its value is called; empty for a flag
   * @param number whether its value is a whole number
   */
  public record Opt(
      String name,
      Optional<String> letter,
      Optional<String> defaultValue,
      String valueName,
      boolean number,
      boolean required,
      String description) {
    public boolean flag() {
      return valueName.isEmpty();
    }

    /** Whether a word is the option's name, dashes included. */
    public boolean isNamed(String word) {
      return word.equals("--" + name)
          || letter.map(one -> "-" + one).filter(word::equals).isPresent();
    }

    public String usage() {
      String names = letter.map(one -> "-" + one + "|").orElse("") + "--" + name;
      return flag() ? names : names + " " + valueName;
    }

    Declaration.Option declaration(List<String> values) {
      return new Declaration.Option(
          name, usage(), flag(), required, defaultValue, values, description);
    }
  }

  /**
   * A positional argument.
   *
   * @param rest whether it takes all words that are left
   * @param commandLine whether those words are another command's, options included
   * @param asTyped whether it takes the rest of the line as it was typed
   */
  public record Arg(
      String name,
      boolean required,
      boolean rest,
      boolean commandLine,
      boolean asTyped,
      String description) {
    Declaration.Argument declaration() {
      return new Declaration.Argument(name, required, rest, description);
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
        Optional.of(String.valueOf(option.shortName())).filter(letter -> !letter.isBlank()),
        Optional.of(option.defaultValue()).filter(value -> !value.isEmpty()),
        valueName(parameter),
        Number.class.isAssignableFrom(parameter.getType()),
        option.required(),
        option.description());
  }

  private static String valueName(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == boolean.class) {
      return "";
    }
    return Optional.ofNullable(parameter.getAnnotation(ValueName.class))
        .map(ValueName::value)
        .orElse(Number.class.isAssignableFrom(type) ? "N" : "NAME");
  }

  private static Arg argument(Parameter parameter) {
    boolean commandLine = parameter.getType() == CommandLine.class;
    boolean asTyped =
        parameter.getType() == RestOfLine.class || parameter.getType() == RestAsProse.class;
    boolean rest =
        commandLine
            || asTyped
            || parameter.getType() == PlainWords.class
            || parameter.getType() == List.class;
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

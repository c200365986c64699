package dev.runm.shell;

import dev.runm.error.UsageException;
import dev.runm.output.Format;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;

/** Turns the words of a command line into the values that the command's method takes. */
final class Values {
  private final DeclaredCommand command;
  private final Map<String, String> options;
  private final List<String> words;
  private final Format format;

  /**
   * @param format handed to a method that takes one, for what has to be known in time
   */
  Values(DeclaredCommand command, Map<String, String> options, List<String> words, Format format) {
    this.format = format;
    this.command = command;
    this.options = options;
    this.words = words;
  }

  Object[] bind() {
    List<Parameters.Arg> arguments = command.parameters().arguments();
    boolean open = arguments.stream().anyMatch(Parameters.Arg::rest);
    if (!open && words.size() > arguments.size()) {
      throw UsageException.about(
          words.get(arguments.size()),
          "%s does not know what to do with %s: %s"
              .formatted(command.getName(), words.get(arguments.size()), command.advice()));
    }
    Parameter[] parameters = command.method().getParameters();
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      values[i] = value(parameters[i], arguments);
    }
    return values;
  }

  private Object value(Parameter parameter, List<Parameters.Arg> arguments) {
    if (parameter.getType() == Format.class) {
      return format;
    }
    if (parameter.isAnnotationPresent(Option.class)) {
      return option(parameter);
    }
    Object value = argument(arguments.get(parameter.getAnnotation(Argument.class).index()));
    if (parameter.getType() == RestAsProse.class) {
      return new RestAsProse(value instanceof RestOfLine typed ? typed.text() : "");
    }
    if (parameter.getType() == PlainWords.class) {
      return new PlainWords(words);
    }
    return value;
  }

  private Object option(Parameter parameter) {
    String name = Parameters.optionName(parameter);
    Parameters.Opt option =
        command.parameters().options().stream()
            .filter(declared -> declared.name().equals(name))
            .findFirst()
            .orElseThrow();
    String text = options.getOrDefault(name, option.defaultValue().orElse(null));
    if (text == null && option.required()) {
      throw new UsageException(
          "%s needs %s: %s".formatted(command.getName(), option.usage(), command.advice()));
    }
    return convert(name, text, parameter.getType());
  }

  private Object argument(Parameters.Arg argument) {
    int index = command.parameters().arguments().indexOf(argument);
    if (argument.required() && words.size() <= index) {
      throw new UsageException(
          "%s needs %s: %s".formatted(command.getName(), argument.name(), command.advice()));
    }
    if (argument.commandLine()) {
      return new CommandLine(List.copyOf(words.subList(index, words.size())));
    }
    if (argument.asTyped()) {
      return restOfLine(String.join(" ", words.subList(index, words.size())));
    }
    if (argument.rest()) {
      return List.copyOf(words.subList(Math.min(index, words.size()), words.size()));
    }
    return index < words.size() ? words.get(index) : null;
  }

  /** An option behind the statement would be taken for a part of it; prose has none. */
  private RestOfLine restOfLine(String text) {
    if (!command.takesOptions() || command.options().isEmpty()) {
      return new RestOfLine(text);
    }
    List<String> behind = new ArrayList<>();
    String rest = text;
    for (Matcher option = optionBehind(rest); option.matches(); option = optionBehind(rest)) {
      behind.add(0, option.group("option"));
      rest = option.group("rest");
    }
    if (!behind.isEmpty()) {
      String first = behind.get(0).split("[ =]", 2)[0];
      throw UsageException.about(
          first,
          "%s stands before what %s takes as it is typed: %s"
              .formatted(first, command.getName(), corrected(behind, rest)));
    }
    return new RestOfLine(text);
  }

  private Matcher optionBehind(String text) {
    String names =
        command.options().stream().map(Parameters.Opt::name).collect(Collectors.joining("|"));
    return Pattern.compile(
            "(?s)(?<rest>.*\\S)\\s+(?<option>--(?:%s)(?:[ =][\\w|]+)?)\\s*;?\\s*".formatted(names))
        .matcher(text);
  }

  /** Returns the command with all its options at its head. */
  private String corrected(List<String> behind, String rest) {
    List<String> all = new ArrayList<>(List.of(command.getName()));
    options.forEach((name, value) -> all.add("--" + name + (isFlag(name) ? "" : " " + value)));
    all.addAll(behind);
    all.add(rest.replaceAll("\\s+", " "));
    return String.join(" ", all);
  }

  private boolean isFlag(String name) {
    return command.options().stream()
        .anyMatch(option -> option.name().equals(name) && option.flag());
  }

  private static Object convert(String name, String text, Class<?> type) {
    if (type == boolean.class) {
      return "true".equals(text);
    }
    if (text == null || type == String.class) {
      return text;
    }
    try {
      if (type == Long.class || type == long.class) {
        return Long.valueOf(text);
      }
      if (type == Integer.class || type == int.class) {
        return Integer.valueOf(text);
      }
    } catch (NumberFormatException notANumber) {
      throw UsageException.about(text, "--%s takes a whole number, not %s".formatted(name, text));
    }
    throw new IllegalStateException("no conversion to " + type);
  }
}

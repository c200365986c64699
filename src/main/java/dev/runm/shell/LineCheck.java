package dev.runm.shell;

import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Checks the arguments and options of a command by what features know of them. */
@Component
class LineCheck {
  private final ObjectProvider<ArgumentCheck> checks;
  private final ObjectProvider<CommandCheck> wholes;
  private final ObjectProvider<Dispatcher> dispatcher;

  LineCheck(
      ObjectProvider<ArgumentCheck> checks,
      ObjectProvider<CommandCheck> wholes,
      ObjectProvider<Dispatcher> dispatcher) {
    this.checks = checks;
    this.wholes = wholes;
    this.dispatcher = dispatcher;
  }

  /**
   * Checks a command that was read from its words.
   *
   * @throws dev.runm.error.UsageException saying what is wrong
   */
  void check(Invocation invocation) {
    String command = invocation.command().getName();
    Map<String, Object> given = given(invocation);
    given.forEach((parameter, value) -> check(command, parameter, value));
    wholes.stream()
        .filter(check -> check.command().equals(command))
        .forEach(check -> check.check(given));
  }

  private static Map<String, Object> given(Invocation invocation) {
    Parameter[] parameters = invocation.command().method().getParameters();
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i++) {
      if (invocation.values()[i] != null) {
        given.put(name(parameters[i]), invocation.values()[i]);
      }
    }
    return given;
  }

  private void check(String command, String parameter, Object value) {
    if (value instanceof CommandLine wrapped) {
      dispatcher.getObject().check(wrapped);
    } else if (value instanceof String || value instanceof Number) {
      checkWords(command, parameter, List.of(String.valueOf(value)));
    } else if (value instanceof List<?> words) {
      checkWords(command, parameter, words.stream().map(String::valueOf).toList());
    }
  }

  private void checkWords(String command, String parameter, List<String> words) {
    checks.stream()
        .filter(check -> check.concerns(command, parameter))
        .forEach(check -> check.check(parameter, words));
  }

  private static String name(Parameter parameter) {
    if (parameter.isAnnotationPresent(Option.class)) {
      return Parameters.optionName(parameter);
    }
    return parameter.isAnnotationPresent(Argument.class)
        ? parameter.getName().toLowerCase(Locale.ROOT)
        : "";
  }
}

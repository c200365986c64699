package dev.runm.shell;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Checks the arguments and options of a command by what features know of them. */
@Component
class LineCheck {
  private final ObjectProvider<ArgumentCheck> checks;
  private final ObjectProvider<Dispatcher> dispatcher;

  LineCheck(ObjectProvider<ArgumentCheck> checks, ObjectProvider<Dispatcher> dispatcher) {
    this.checks = checks;
    this.dispatcher = dispatcher;
  }

  /**
   * Checks a command that was read from its words.
   *
   * @throws dev.runm.error.UsageException saying what is wrong
   */
  void check(Invocation invocation) {
    Parameter[] parameters = invocation.command().method().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      check(invocation.command().getName(), name(parameters[i]), invocation.values()[i]);
    }
  }

  private void check(String command, String parameter, Object value) {
    if (value instanceof CommandLine wrapped) {
      dispatcher.getObject().check(wrapped);
    } else if (value instanceof String word) {
      checkWords(command, parameter, List.of(word));
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

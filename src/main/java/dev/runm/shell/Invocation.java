package dev.runm.shell;

import dev.runm.output.Format;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.shell.core.command.annotation.Option;

/** A parsed command line, ready to run. */
record Invocation(DeclaredCommand command, Object[] values, Format format, boolean help) {
  /** Whether it changes what is in the database, or elsewhere. */
  boolean changes() {
    Changing declared = command.method().getAnnotation(Changing.class);
    if (declared == null) {
      return false;
    }
    Parameter[] parameters = command.method().getParameters();
    Set<String> with = Set.of(declared.with());
    return with.isEmpty()
        || IntStream.range(0, parameters.length)
            .filter(i -> with.contains(name(parameters[i])))
            .anyMatch(i -> isGiven(values[i]));
  }

  private static String name(Parameter parameter) {
    return parameter.isAnnotationPresent(Option.class)
        ? Parameters.optionName(parameter)
        : parameter.getName();
  }

  private static boolean isGiven(Object value) {
    return value != null && !Boolean.FALSE.equals(value) && !List.of().equals(value);
  }

  Object run() {
    return command.call(values);
  }
}

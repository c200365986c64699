package dev.runm.session;

import dev.runm.error.UserException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.builder.ParameterExpression;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;

/**
 * Checks what MyBatis reads only when a statement runs: conditions, and the parameters in braces.
 */
final class MapperExpressions {
  private static final Set<String> EXPRESSIONS =
      Set.of("if test", "when test", "foreach collection", "bind value");
  private static final Pattern PARAMETER = Pattern.compile("[#$]\\{([^}]*)(}?)");

  private MapperExpressions() {}

  /**
   * Reads all of them.
   *
   * @throws UserException naming file and line of one that is broken
   */
  static void check(Path file) {
    for (MapperText.Part part : MapperText.read(file).parts()) {
      if (part.isText()) {
        checkParameters(file, part);
      } else if (EXPRESSIONS.contains(part.element() + " " + part.name())) {
        fault(part.value())
            .ifPresent(
                fault -> {
                  throw broken(file, part.line(), part.name() + "=\"" + part.value() + "\"", fault);
                });
      }
    }
  }

  private static void checkParameters(Path file, MapperText.Part text) {
    Matcher parameter = PARAMETER.matcher(text.value());
    while (parameter.find()) {
      long above =
          text.value().substring(0, parameter.start()).chars().filter(c -> c == '\n').count();
      int line = text.line() + (int) above;
      String shown = parameter.group().lines().findFirst().orElse("");
      if (parameter.group(2).isEmpty()) {
        throw broken(file, line, shown, "the brace is not closed");
      }
      if (parameter.group(1).isBlank()) {
        throw broken(file, line, shown, "it names no parameter");
      }
      try {
        new ParameterExpression(parameter.group(1));
      } catch (BuilderException failure) {
        throw broken(file, line, shown, failure.getMessage());
      } catch (IndexOutOfBoundsException incomplete) {
        throw broken(file, line, shown, "NAME, or NAME, OPTION=VALUE");
      }
    }
  }

  private static Optional<String> fault(String expression) {
    try {
      Ognl.parseExpression(expression);
      return Optional.empty();
    } catch (OgnlException failure) {
      return Optional.of(
          failure.getReason() == null ? "no expression" : firstLine(failure.getReason()));
    }
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no expression");
  }

  private static UserException broken(Path file, int line, String what, String why) {
    return new UserException("%s:%d: %s: %s".formatted(file, line, what, why));
  }
}

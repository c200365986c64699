package dev.runm.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mapper statement that MyBatis names when something fails: "The error may exist in FILE", "The
 * error may involve dev.runm.search.ProviderMapper.findProviders-Inline".
 *
 * @param name the mapper's simple name, a dot, the id
 * @param file the mapper XML, if it was named
 */
record FailedStatement(String name, String id, Optional<Path> file) {
  private static final Pattern STATEMENT =
      Pattern.compile("The error may involve (?:[\\w$]+\\.)*([\\w$]+)\\.([\\w$]+)(?:-Inline)?");
  private static final Pattern FILE = Pattern.compile("The error may exist in (.+)");

  static Optional<FailedStatement> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      Matcher statement = STATEMENT.matcher(message);
      if (statement.find()) {
        Matcher file = FILE.matcher(message);
        return Optional.of(
            new FailedStatement(
                statement.group(1) + "." + statement.group(2),
                statement.group(2),
                file.find() ? Optional.of(Path.of(file.group(1).strip())) : Optional.empty()));
      }
    }
    return Optional.empty();
  }
}

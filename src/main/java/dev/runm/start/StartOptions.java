package dev.runm.start;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of the program.
 *
 * @param url a server of one's own; the embedded one if absent
 * @param keepServer whether the embedded server goes on after the last shell
 * @param stopServer only stop an embedded server that was kept
 * @param words a script with its arguments, or a command; empty for the prompt
 */
record StartOptions(
    Optional<String> url,
    Optional<String> user,
    Optional<String> defaultsFile,
    boolean keepServer,
    boolean stopServer,
    List<String> words) {

  private static final List<String> NAMES =
      List.of(
          "--url",
          "--user",
          "--defaults-file",
          "--keep-server",
          "--stop-server",
          "--help",
          "--version");

  /**
   * Reads the options before the first other word; what follows belongs to the script or command.
   *
   * @throws UsageException naming the option that is wrong
   */
  static StartOptions parse(String[] arguments) {
    Optional<String> url = Optional.empty();
    Optional<String> user = Optional.empty();
    Optional<String> defaultsFile = Optional.empty();
    boolean keep = false;
    boolean stop = false;
    List<String> rest = new ArrayList<>(List.of(arguments));
    while (!rest.isEmpty() && rest.get(0).startsWith("-")) {
      String word = rest.remove(0);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (equals >= 0) {
        rest.add(0, word.substring(equals + 1));
      }
      switch (name) {
        case "--url" -> url = Optional.of(value(name, rest));
        case "--user" -> user = Optional.of(value(name, rest));
        case "--defaults-file" -> defaultsFile = Optional.of(value(name, rest));
        case "--keep-server" -> keep = true;
        case "--stop-server" -> stop = true;
        default -> throw refused(name);
      }
    }
    return new StartOptions(url, user, defaultsFile, keep, stop, List.copyOf(rest));
  }

  private static String value(String name, List<String> rest) {
    if (rest.isEmpty() || rest.get(0).isEmpty() || rest.get(0).startsWith("--")) {
      throw new UsageException(name + " needs a value: runm --help shows the options");
    }
    return rest.remove(0);
  }

  private static UsageException refused(String name) {
    if (name.startsWith("--password") || name.startsWith("-p")) {
      return new UsageException(
          "a password does not belong on the command line, where every user of the machine sees"
              + " it: set RUNM_PASSWORD, use an option file, or wait for the prompt");
    }
    return new UsageException(
        "unknown option %s%s: runm --help shows the options"
            .formatted(name, NearMiss.hint(name, NAMES)));
  }
}

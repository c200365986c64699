package dev.runm.start;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final List<String> VALUED = List.of("--url", "--user", "--defaults-file");
  private static final List<String> FLAGS = List.of("--keep-server", "--stop-server");
  private static final String ADVICE = ": runm --help shows the options";

  /**
   * Reads the options before the first other word; what follows belongs to the script or command.
   *
   * @throws UsageException naming the option that is wrong
   */
  static StartOptions parse(String[] arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>(List.of(arguments));
    while (!rest.isEmpty() && rest.get(0).startsWith("-")) {
      String word = rest.remove(0);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Optional<String> attached =
          equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
      if (given.put(name, value(name, attached, rest)) != null) {
        throw new UsageException(name + " is given twice");
      }
    }
    check(given, rest);
    return new StartOptions(
        Optional.ofNullable(given.get("--url")),
        Optional.ofNullable(given.get("--user")),
        Optional.ofNullable(given.get("--defaults-file")),
        given.containsKey("--keep-server"),
        given.containsKey("--stop-server"),
        List.copyOf(rest));
  }

  private static String value(String name, Optional<String> attached, List<String> rest) {
    if (FLAGS.contains(name)) {
      if (attached.isPresent()) {
        throw new UsageException(name + " takes no value" + ADVICE);
      }
      return "";
    }
    if (!VALUED.contains(name)) {
      throw refused(name);
    }
    String value = attached.orElseGet(() -> rest.isEmpty() ? "" : rest.remove(0));
    if (value.isEmpty() || attached.isEmpty() && value.startsWith("--")) {
      throw new UsageException(name + " needs a value" + ADVICE);
    }
    return value;
  }

  /** Nothing that is asked for may be left out in silence. */
  private static void check(Map<String, String> given, List<String> rest) {
    boolean own = given.containsKey("--url");
    for (String name : given.keySet()) {
      if (List.of("--user", "--defaults-file").contains(name) && !own) {
        throw new UsageException(name + " goes with --url, the server to log in to");
      }
      if (FLAGS.contains(name) && own) {
        throw new UsageException(name + " is for the embedded server: it does not go with --url");
      }
    }
    if (given.containsKey("--stop-server") && (given.size() > 1 || !rest.isEmpty())) {
      throw new UsageException("--stop-server stands alone: it stops the server and ends");
    }
  }

  private static UsageException refused(String name) {
    if (name.startsWith("--password") || name.startsWith("-p")) {
      return new UsageException(
          "a password does not belong on the command line, where every user of the machine sees"
              + " it: set RUNM_PASSWORD, use an option file, or wait for the prompt");
    }
    if (name.equals("--help") || name.equals("--version")) {
      return new UsageException(name + " stands first and alone");
    }
    List<String> names = new ArrayList<>(VALUED);
    names.addAll(FLAGS);
    return new UsageException(
        "unknown option %s%s%s".formatted(name, NearMiss.hint(name, names), ADVICE));
  }
}

package dev.runm.start;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.login.Wanted;
import dev.runm.script.ScriptOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The arguments of the program.
 *
 * @param connection the name of a server of one's own
 * @param server what else is said of it; the embedded one is used where nothing is
 * @param keepServer whether the embedded server goes on after the last shell
 * @param stopServer only stop an embedded server that was kept
 * @param words a script with its arguments, or a command, with the options of scripts before it;
 *     empty for the prompt
 */
record StartOptions(
    Optional<String> connection,
    Wanted server,
    boolean keepServer,
    boolean stopServer,
    List<String> words) {

  /** What leads to a server of one's own. */
  private static final List<String> LEADING =
      List.of("--url", "--connection", "--defaults-file", "--login-path");

  /** What is said of one. */
  private static final List<String> SAYING = List.of("--user", "--tls", "--tls-ca");

  private static final List<String> VALUED =
      Stream.concat(LEADING.stream(), SAYING.stream()).toList();
  private static final List<String> FLAGS = List.of("--keep-server", "--stop-server");
  private static final String ADVICE = ": runm --help shows the options";

  /**
   * Reads the options before the first other word; what follows belongs to the script or command,
   * and so do options of scripts wherever they stand.
   *
   * @throws UsageException naming the option that is wrong
   */
  static StartOptions parse(String[] arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>(List.of(arguments));
    List<String> ofScripts = new ArrayList<>();
    while (!rest.isEmpty() && rest.get(0).startsWith("-") && !rest.get(0).equals("-")) {
      if (ScriptOptions.isOne(rest.get(0))) {
        ofScripts.addAll(ScriptOptions.take(rest));
        continue;
      }
      String word = rest.remove(0);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Optional<String> attached =
          equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
      if (given.put(name, value(name, attached, rest)) != null) {
        throw new UsageException(name + " is given twice");
      }
    }
    rest.addAll(0, ofScripts);
    check(given, rest);
    return new StartOptions(
        Optional.ofNullable(given.get("--connection")),
        new Wanted(
            Optional.ofNullable(given.get("--url")),
            Optional.ofNullable(given.get("--user")),
            Optional.ofNullable(given.get("--defaults-file")),
            Optional.ofNullable(given.get("--login-path")),
            Optional.ofNullable(given.get("--tls")),
            Optional.ofNullable(given.get("--tls-ca"))),
        given.containsKey("--keep-server"),
        given.containsKey("--stop-server"),
        List.copyOf(rest));
  }

  /** Whether a server of one's own is named. */
  boolean isOwnServer() {
    return connection.isPresent() || server.namesServer();
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
    Optional<String> leads = LEADING.stream().filter(given::containsKey).findFirst();
    for (String name : given.keySet()) {
      if (SAYING.contains(name) && leads.isEmpty()) {
        throw new UsageException(name + " goes with --url, the server to log in to");
      }
      if (FLAGS.contains(name) && leads.isPresent()) {
        throw new UsageException(
            "%s is for the embedded server: it does not go with %s".formatted(name, leads.get()));
      }
    }
    if (given.containsKey("--connection") && given.containsKey("--url")) {
      throw new UsageException("--connection names a server, and so does --url: leave one out");
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
    if (List.of("--help", "--version", "--man", "--completion").contains(name)) {
      return new UsageException(name + " stands first and alone");
    }
    List<String> names = new ArrayList<>(VALUED);
    names.addAll(FLAGS);
    names.addAll(ScriptOptions.names());
    return new UsageException(
        "unknown option %s%s%s".formatted(name, NearMiss.hint(name, names), ADVICE));
  }
}

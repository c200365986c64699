package dev.runm.script;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the program is to run what it is given.
 *
 * @param echo whether commands are shown among the answers, with their values
 * @param quiet whether only answers and errors are shown
 * @param dryRun whether a script is only checked
 * @param keepGoing whether a command that fails does not end a script
 * @param junit the file of a report for CI servers
 * @param variables what is set before the first command
 */
public record ScriptOptions(
    boolean echo,
    boolean quiet,
    boolean dryRun,
    boolean keepGoing,
    Optional<String> junit,
    Map<String, String> variables) {
  private static final List<String> FLAGS =
      List.of("--echo", "--quiet", "--dry-run", "--keep-going");
  private static final List<String> VALUED = List.of("--junit", "--var");

  /** Nothing out of the ordinary. */
  public static final ScriptOptions USUAL =
      new ScriptOptions(false, false, false, false, Optional.empty(), Map.of());

  /** Returns the names of all of them. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(FLAGS);
    names.addAll(VALUED);
    return names;
  }

  /** Whether a word is one of them, perhaps with its value. */
  public static boolean isOne(String word) {
    return names().contains(name(word));
  }

  private static String name(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  /**
   * Takes the option that the words begin with away from them, and its value.
   *
   * @return the words that it is
   * @throws UsageException if its value is missing
   */
  public static List<String> take(List<String> words) {
    String word = words.remove(0);
    if (!VALUED.contains(name(word)) || word.contains("=")) {
      return List.of(word);
    }
    if (words.isEmpty() || words.get(0).startsWith("--")) {
      throw UsageException.about(word, needsValue(word));
    }
    return List.of(word, words.remove(0));
  }

  /**
   * Reads words that are such options.
   *
   * @throws UsageException naming the one that is wrong
   */
  static ScriptOptions of(List<String> words) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>(words);
    while (!rest.isEmpty()) {
      List<String> option = take(rest);
      String name = name(option.get(0));
      String value = option.size() > 1 ? option.get(1) : option.get(0).substring(name.length());
      value = option.size() > 1 || value.isEmpty() ? value : value.substring(1);
      check(name, option, value);
      if (name.equals("--var")) {
        variable(value, variables);
      } else if (given.put(name, value) != null) {
        throw new UsageException(name + " is given twice");
      }
    }
    if (given.containsKey("--echo") && given.containsKey("--quiet")) {
      throw new UsageException("--echo shows the commands and --quiet leaves them out: take one");
    }
    return new ScriptOptions(
        given.containsKey("--echo"),
        given.containsKey("--quiet"),
        given.containsKey("--dry-run"),
        given.containsKey("--keep-going"),
        Optional.ofNullable(given.get("--junit")),
        variables);
  }

  private static void check(String name, List<String> option, String value) {
    if (!names().contains(name)) {
      throw new UsageException(
          "unknown option %s%s: runm --help shows the options; behind -- it is the script's own"
              .formatted(name, NearMiss.hint(name, names())));
    }
    if (FLAGS.contains(name) && option.get(0).contains("=")) {
      throw new UsageException(name + " takes no value");
    }
    if (VALUED.contains(name) && value.isEmpty()) {
      throw new UsageException(needsValue(name));
    }
  }

  private static String needsValue(String name) {
    return name + " needs a value: " + (name.equals("--var") ? "NAME=VALUE" : "FILE");
  }

  private static void variable(String text, Map<String, String> variables) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new UsageException("--var takes NAME=VALUE, not %s".formatted(text));
    }
    variables.put(text.substring(0, equals), text.substring(equals + 1));
  }
}

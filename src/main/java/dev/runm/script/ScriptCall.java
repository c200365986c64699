package dev.runm.script;

import dev.runm.error.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program is told to run, with the options of scripts that stand before it or, behind a
 * script's name, anywhere up to a {@code --}.
 *
 * @param words a script with its arguments, or a command; empty for the prompt or a pipe
 */
public record ScriptCall(ScriptOptions options, List<String> words) {
  private static final String PIPE = "-";

  /**
   * Reads the words.
   *
   * @throws UsageException naming an option that is wrong, or goes with something else
   */
  public static ScriptCall of(List<String> all) {
    List<String> rest = new ArrayList<>(all);
    List<String> options = new ArrayList<>();
    while (!rest.isEmpty() && ScriptOptions.isOne(rest.get(0))) {
      options.addAll(ScriptOptions.take(rest));
    }
    List<String> words = isScript(rest) ? script(rest, options) : rest;
    ScriptCall call = new ScriptCall(ScriptOptions.of(options), List.copyOf(words));
    if (!words.isEmpty()) {
      call.requireScript();
    }
    return call;
  }

  private static List<String> script(List<String> rest, List<String> options) {
    List<String> words = new ArrayList<>(List.of(rest.remove(0)));
    while (!rest.isEmpty() && !rest.get(0).equals("--")) {
      if (rest.get(0).startsWith("--")) {
        options.addAll(ScriptOptions.take(rest));
      } else {
        words.add(rest.remove(0));
      }
    }
    words.addAll(rest.isEmpty() ? rest : rest.subList(1, rest.size()));
    return words;
  }

  private static boolean isScript(List<String> words) {
    return !words.isEmpty() && (words.get(0).endsWith(".rsh") || words.get(0).equals(PIPE));
  }

  /** Whether a file is to be run. */
  public boolean isFile() {
    return isScript(words) && !isPipe();
  }

  /** Whether standard input is to be run, and that is said. */
  public boolean isPipe() {
    return !words.isEmpty() && words.get(0).equals(PIPE);
  }

  /** Returns what the script calls {@code $1}, {@code $2} …; for scripts. */
  public List<String> arguments() {
    return words.subList(1, words.size());
  }

  /**
   * Checks that there is a script, or no option that only a script can have.
   *
   * @throws UsageException naming an option that would do nothing
   */
  public void requireScript() {
    if (isScript(words)) {
      return;
    }
    String name =
        options.echo()
            ? "--echo"
            : options.dryRun()
                ? "--dry-run"
                : options.keepGoing()
                    ? "--keep-going"
                    : options.junit().map(f -> "--junit").orElse("");
    if (!name.isEmpty()) {
      throw new UsageException(name + " goes with a script: FILE.rsh, or - for standard input");
    }
  }
}

package dev.runm.help;

import dev.runm.markdown.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code runm --help} prints, taken apart. */
record LauncherUsage(String text) {
  private static final Pattern OPTION =
      Pattern.compile("  (-[^ ,]+(?:, -[^ ,]+)*)(?: (\\S+))? {2,}(\\S.*)");
  private static final Pattern MORE = Pattern.compile(" {6,}(\\S.*)");
  private static final Pattern VARIABLE =
      Pattern.compile("\\b([A-Z]+_[A-Z_]+) {2,}(.+?)(?= {2,}|$)", Pattern.MULTILINE);

  /**
   * An option of the launcher.
   *
   * @param value what it takes; empty if nothing
   */
  record Option(List<String> names, String value, String description) {}

  List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher option = OPTION.matcher(line);
      Matcher more = MORE.matcher(line);
      if (option.matches()) {
        String value = option.group(2) == null ? "" : option.group(2);
        options.add(new Option(List.of(option.group(1).split(", ")), value, option.group(3)));
      } else if (more.matches() && !options.isEmpty()) {
        Option last = options.remove(options.size() - 1);
        String description = last.description() + " " + more.group(1);
        options.add(new Option(last.names(), last.value(), description));
      } else if (line.isBlank() && !options.isEmpty()) {
        break;
      }
    }
    return options;
  }

  /** Returns the variables of the environment, each with what it is for. */
  List<Passage.Term> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map((MatchResult found) -> new Passage.Term(found.group(1), found.group(2)))
        .toList();
  }

  /** Returns what it is, in the words behind the name in the first line. */
  String sentence() {
    return text.lines().findFirst().orElseThrow().replaceFirst("^runm: ", "");
  }

  /** Returns the ways to call it. */
  List<String> synopsis() {
    return text.lines()
        .filter(line -> line.startsWith("  runm "))
        .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
        .toList();
  }
}

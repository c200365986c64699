package dev.runm.help;

import dev.runm.shell.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands of one subject.
 *
 * @param group what they declare
 * @param title a few words for the list of all
 * @param sentence what they are about
 */
record Listed(String group, String title, String sentence, List<Declaration> commands) {

  /** Returns all commands by subject, in the order of the help; a new group comes last. */
  static List<Listed> all(List<Declaration> commands) {
    Map<String, List<Declaration>> groups = new LinkedHashMap<>();
    for (Subject subject : Subject.values()) {
      groups.put(subject.group(), new ArrayList<>());
    }
    commands.forEach(
        command ->
            groups.computeIfAbsent(command.group(), group -> new ArrayList<>()).add(command));
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> of(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  private static Listed of(String group, List<Declaration> commands) {
    return Subject.ofGroup(group)
        .map(subject -> new Listed(group, subject.title(), subject.sentence(), commands))
        .orElseGet(() -> new Listed(group, group, group + ".", commands));
  }

  /** Returns the names; those whose first word is the same are one: {@code mapper diff|list}. */
  List<String> names() {
    Map<String, List<String>> seconds = new LinkedHashMap<>();
    for (Declaration command : commands) {
      String[] words = command.name().split(" ");
      List<String> known = seconds.computeIfAbsent(words[0], first -> new ArrayList<>());
      if (words.length > 1) {
        known.add(words[1]);
      }
    }
    return seconds.entrySet().stream()
        .map(
            first ->
                first.getValue().isEmpty()
                    ? first.getKey()
                    : first.getKey() + " " + choice(first.getKey(), first.getValue()))
        .toList();
  }

  /** In brackets where the first word is a command by itself. */
  private String choice(String first, List<String> seconds) {
    String choice = String.join("|", seconds);
    boolean alone = commands.stream().anyMatch(command -> command.name().equals(first));
    return alone ? "[" + choice + "]" : choice;
  }
}

package dev.runm.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.Command;

/** Commands, one a line; those whose names begin with the same of two words share one. */
final class CommandList {
  /** What the commands of two words do together, by the first of them. */
  private static final Map<String, String> TOGETHER =
      Map.of(
          "baseline", "Keeps plans and compares them",
          "mapper", "Shows and edits the statements of runm",
          "whatif", "Tries indexes in this session");

  private CommandList() {}

  /** Returns the names, each with what the command does. */
  static Map<String, String> of(Collection<Command> commands) {
    Map<String, List<String>> seconds = new LinkedHashMap<>();
    Map<String, String> list = new LinkedHashMap<>();
    for (Command command : sorted(commands)) {
      String[] words = command.getName().split(" ");
      if (words.length == 1 || !TOGETHER.containsKey(words[0])) {
        list.put(command.getName(), command.getDescription());
        continue;
      }
      List<String> known = seconds.computeIfAbsent(words[0], first -> new ArrayList<>());
      known.add(words[1]);
      list.put(words[0], "%s: %s.".formatted(TOGETHER.get(words[0]), String.join(", ", known)));
    }
    return list;
  }

  /** Returns the commands of two words of which the first is {@code first}. */
  static Map<String, String> beginningWith(String first, Collection<Command> commands) {
    Map<String, String> list = new LinkedHashMap<>();
    sorted(commands).stream()
        .filter(command -> command.getName().startsWith(first + " "))
        .forEach(command -> list.put(command.getName(), command.getDescription()));
    return list;
  }

  private static List<Command> sorted(Collection<Command> commands) {
    return commands.stream().sorted(Comparator.comparing(Command::getName)).toList();
  }
}

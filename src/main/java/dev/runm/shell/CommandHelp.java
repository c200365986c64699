package dev.runm.shell;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The help text of a command, made from its declaration. */
@Component
class CommandHelp {
  private static final int WIDTH = 80;

  List<String> of(DeclaredCommand command) {
    List<String> lines = new ArrayList<>();
    lines.add(command.getDescription());
    lines.add("");
    lines.addAll(usage(command));
    List<String[]> rows = new ArrayList<>();
    for (Parameters.Arg argument : command.parameters().arguments()) {
      rows.add(new String[] {argument.name(), argument.description()});
    }
    for (Parameters.Opt option : command.options()) {
      rows.add(new String[] {option.usage(), describe(option)});
    }
    int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    if (!rows.isEmpty()) {
      lines.add("");
      rows.forEach(row -> lines.addAll(row(row[0], row[1], width)));
    }
    if (!command.getHelp().isEmpty()) {
      lines.add("");
      command.getHelp().strip().lines().forEach(lines::add);
    }
    return lines;
  }

  /** A description that is too long for a line goes on below its own start. */
  private static List<String> row(String name, String description, int width) {
    List<String> lines = new ArrayList<>();
    String start = ("  %-" + width + "s  ").formatted(name);
    StringBuilder line = new StringBuilder(start);
    for (String word : description.split(" ")) {
      if (line.length() + word.length() > WIDTH && line.length() > start.length()) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(start.length()));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** A usage that is too long for a line goes on below its first option. */
  private static List<String> usage(DeclaredCommand command) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(command.getName().length() + 3);
    StringBuilder line = new StringBuilder(" ");
    for (String part : command.usage().split(" (?=\\[|--)")) {
      if (line.length() + 1 + part.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(part);
      } else {
        line.append(' ').append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String describe(Parameters.Opt option) {
    return option
        .defaultValue()
        .map(value -> "%s (default %s)".formatted(option.description(), value))
        .orElse(option.description());
  }
}

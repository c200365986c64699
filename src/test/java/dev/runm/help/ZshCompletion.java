package dev.runm.help;

import dev.runm.shell.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code scripts/lib/completion.zsh}. */
final class ZshCompletion {
  private ZshCompletion() {}

  /**
   * @param template the text with a line {@code # commands} where what commands take belongs
   * @param about what {@code help} tells of
   */
  static String of(
      String template, LauncherUsage usage, List<Declaration> commands, List<String> about) {
    List<String> lines = new ArrayList<>();
    lines.add("_runm_commands() {");
    lines.add("  local -a commands=(");
    firsts(commands).forEach((name, what) -> lines.add("    " + described(name, what)));
    lines.add("  )");
    lines.add("  _describe command commands");
    lines.add("}");
    lines.add("");
    lines.add("_runm_about() {");
    lines.add(
        "  compadd -- " + String.join(" ", about.stream().filter(ZshCompletion::isWord).toList()));
    lines.add("}");
    lines.add("");
    lines.add("_runm_launcher() {");
    lines.add("  _arguments -C -S \\");
    usage
        .options()
        .forEach(option -> option.names().forEach(name -> lines.add(launcher(name, option))));
    lines.add("    '(-)1: :_runm_first' '(-)*:: :_runm_line'");
    lines.add("}");
    lines.add("");
    lines.add("# Completes a command, of which $words holds all.");
    lines.add("_runm_line() {");
    lines.add("  case $words[1] in");
    Map<String, List<Declaration>> families =
        commands.stream()
            .collect(
                Collectors.groupingBy(
                    command -> command.name().split(" ")[0],
                    LinkedHashMap::new,
                    Collectors.toList()));
    families.forEach((first, members) -> lines.addAll(family(first, members)));
    lines.add("    *.rsh) _files ;;");
    lines.add("  esac");
    lines.add("}");
    return template.replace("# commands\n", String.join("\n", lines) + "\n");
  }

  private static List<String> family(String first, List<Declaration> members) {
    if (!members.get(0).name().contains(" ")) {
      Declaration command = members.get(0);
      String names =
          Stream.concat(Stream.of(first), command.aliases().stream())
              .collect(Collectors.joining(" | "));
      List<String> lines = new ArrayList<>(List.of("    " + names + ")"));
      lines.addAll(arguments(command, "      "));
      lines.add("      ;;");
      return lines;
    }
    List<String> lines = new ArrayList<>(List.of("    " + first + ")"));
    lines.add("      if ((CURRENT == 2)); then");
    lines.add("        local -a seconds=(");
    for (Declaration member : members) {
      lines.add("          " + described(second(member), member.description()));
    }
    lines.add("        )");
    lines.add("        _describe command seconds");
    lines.add("        return");
    lines.add("      fi");
    lines.add("      shift words");
    lines.add("      ((CURRENT--))");
    lines.add("      case $words[1] in");
    for (Declaration member : members) {
      lines.add("        " + second(member) + ")");
      lines.addAll(arguments(member, "          "));
      lines.add("          ;;");
    }
    lines.add("      esac");
    lines.add("      ;;");
    return lines;
  }

  private static List<String> arguments(Declaration command, String indent) {
    List<String> specs = new ArrayList<>();
    for (Declaration.Option option : command.options()) {
      String description = "[" + escaped(option.description()) + "]";
      specs.add(
          option.flag()
              ? quoted("--" + option.name() + description)
              : quoted(
                  "--"
                      + option.name()
                      + "="
                      + description
                      + ":"
                      + option.name()
                      + ":"
                      + action(Values.of(option))));
    }
    specs.add("'(- *)--help[how it is used]'");
    int place = 1;
    for (Declaration.Argument argument : command.arguments()) {
      Values values = Values.of(command, argument);
      String name = argument.name().toLowerCase(java.util.Locale.ROOT);
      if (values.kind().equals("command")) {
        specs.add("'(-)" + place + ": :_runm_commands'");
        specs.add(
            place == 1
                ? "'(-)*:: :_runm_line'"
                : "'(-)*:: :{shift %d words; ((CURRENT -= %d)); _runm_line}'"
                    .formatted(place - 1, place - 1));
      } else {
        specs.add(
            quoted(
                (argument.rest() ? "*" : String.valueOf(place))
                    + ":"
                    + name
                    + ":"
                    + action(values)));
      }
      place++;
    }
    List<String> lines = new ArrayList<>(List.of(indent + "_arguments -S \\"));
    for (int i = 0; i < specs.size(); i++) {
      lines.add(indent + "  " + specs.get(i) + (i + 1 < specs.size() ? " \\" : ""));
    }
    return lines;
  }

  private static String launcher(String name, LauncherUsage.Option option) {
    String description = "[" + escaped(option.description()) + "]";
    String alone =
        option.value().isEmpty()
            ? ""
            : ":" + "value" + ":" + action(Values.ofUsage(option.value()));
    return "    " + quoted(name + (alone.isEmpty() ? "" : "=") + description + alone) + " \\";
  }

  private static String action(Values values) {
    if (!values.words().isEmpty()) {
      return "(" + String.join(" ", values.words()) + ")";
    }
    return values.kind().isEmpty()
        ? " "
        : values.kind().equals("files") ? "_files" : "_runm_" + values.kind();
  }

  /** The first words of all names, each with what the command does. */
  private static Map<String, String> firsts(List<Declaration> commands) {
    Map<String, String> firsts = new LinkedHashMap<>();
    for (Declaration command : commands) {
      String[] words = command.name().split(" ");
      firsts.merge(
          words[0],
          words.length == 1 ? command.description() : words[1],
          (before, more) -> before + ", " + more);
      command.aliases().forEach(alias -> firsts.put(alias, command.description()));
    }
    return firsts;
  }

  private static String second(Declaration command) {
    return command.name().split(" ")[1];
  }

  private static String described(String name, String what) {
    return quoted(name + ":" + what.replace(":", "\\:"));
  }

  private static String escaped(String description) {
    return description.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isWord(String name) {
    return !name.contains(" ");
  }
}

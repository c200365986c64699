package dev.runm.help;

import dev.runm.shell.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code scripts/lib/completion.bash}. */
final class BashCompletion {
  private BashCompletion() {}

  /**
   * @param template the text with a line {@code # commands} where what commands take belongs
   * @param about what {@code help} tells of
   */
  static String of(
      String template, LauncherUsage usage, List<Declaration> commands, List<String> about) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "_runm_commands='%s'"
            .formatted(
                commands.stream()
                    .flatMap(
                        each ->
                            Stream.concat(
                                Stream.of(each.name().split(" ")[0]), each.aliases().stream()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "))));
    lines.add(
        "_runm_about='%s'"
            .formatted(
                about.stream()
                    .filter(each -> !each.contains(" "))
                    .collect(Collectors.joining(" "))));
    lines.add("");
    lines.add("# Sets $seconds to the words that may follow $1 as the second of a name.");
    lines.add("_runm_find_seconds() {");
    lines.add("  case $1 in");
    seconds(commands).forEach(lines::add);
    lines.add("    *) seconds= ;;");
    lines.add("  esac");
    lines.add("}");
    lines.add("");
    lines.add(
        "# Sets $options and $arguments to what the command $1 takes; without one, runm itself.");
    lines.add("_runm_find_parameters() {");
    lines.add("  options= arguments=");
    lines.add("  case $1 in");
    lines.add("    '') options='%s' ;;".formatted(launcher(usage)));
    commands.forEach(command -> lines.addAll(command(command)));
    lines.add("  esac");
    lines.add("}");
    return template.replace("# commands\n", String.join("\n", lines) + "\n");
  }

  private static Stream<String> seconds(List<Declaration> commands) {
    return commands.stream()
        .map(Declaration::name)
        .filter(name -> name.contains(" "))
        .collect(
            Collectors.groupingBy(
                name -> name.split(" ")[0],
                TreeMap::new,
                Collectors.mapping(name -> name.split(" ")[1], Collectors.joining(" "))))
        .entrySet()
        .stream()
        .map(first -> "    %s) seconds='%s' ;;".formatted(first.getKey(), first.getValue()));
  }

  private static List<String> command(Declaration command) {
    String names =
        Stream.concat(Stream.of(command.name()), command.aliases().stream())
            .map(name -> name.contains(" ") ? "'" + name + "'" : name)
            .collect(Collectors.joining(" | "));
    String options =
        Stream.concat(command.options().stream().map(BashCompletion::option), Stream.of("--help"))
            .collect(Collectors.joining(" "));
    String arguments =
        command.arguments().stream()
            .map(each -> argument(command, each))
            .collect(Collectors.joining(" "));
    List<String> lines =
        new ArrayList<>(List.of("    " + names + ")", "      options='" + options + "'"));
    if (!arguments.isBlank()) {
      lines.add("      arguments='" + arguments + "'");
    }
    lines.add("      ;;");
    return lines;
  }

  private static String launcher(LauncherUsage usage) {
    return usage.options().stream()
        .flatMap(
            option ->
                option.names().stream()
                    .map(
                        name ->
                            option.value().isEmpty()
                                ? name
                                : name + "=" + text(Values.ofUsage(option.value()))))
        .collect(Collectors.joining(" "));
  }

  private static String option(Declaration.Option option) {
    String name = "--" + option.name();
    return option.flag() ? name : name + "=" + text(Values.of(option));
  }

  private static String argument(Declaration command, Declaration.Argument argument) {
    String text = text(Values.of(command, argument));
    return (text.isEmpty() ? "@" : text) + (argument.rest() ? "*" : "");
  }

  private static String text(Values values) {
    return values.kind().isEmpty() ? String.join("|", values.words()) : "@" + values.kind();
  }
}

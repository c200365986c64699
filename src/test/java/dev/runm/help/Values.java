package dev.runm.help;

import dev.runm.shell.Declaration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What completes a value: a few words, or a kind of names that are looked up when they are needed;
 * neither where nothing is known of it.
 */
record Values(List<String> words, String kind) {
  private static final Pattern WORDS = Pattern.compile("[a-z-]+(, [a-z-]+)* or [a-z-]+");

  static Values of(Declaration.Option option) {
    if (!option.values().isEmpty()) {
      return new Values(option.values(), "");
    }
    return WORDS.matcher(option.description()).matches()
        ? said(option.description())
        : ofKind(kind(option.name()));
  }

  static Values of(Declaration command, Declaration.Argument argument) {
    if (command.wraps() && argument.rest()) {
      return ofKind("command");
    }
    if (WORDS.matcher(argument.description()).matches()) {
      return said(argument.description());
    }
    boolean kept = command.name().startsWith("baseline ") && !command.name().endsWith(" save");
    return ofKind(kept ? "baselines" : kind(argument.name().toLowerCase(Locale.ROOT)));
  }

  /** What the launcher's usage says of an option: {@code bash|zsh} or {@code FILE}. */
  static Values ofUsage(String value) {
    return value.matches("[a-z|]+")
        ? new Values(List.of(value.split("\\|")), "")
        : ofKind(value.equals("FILE") ? "files" : "");
  }

  private static Values said(String description) {
    return new Values(Arrays.asList(description.split(", | or ")), "");
  }

  private static Values ofKind(String kind) {
    return new Values(List.of(), kind);
  }

  private static String kind(String name) {
    return switch (name) {
      case "claim", "fill-claim" -> "claims";
      case "deployment" -> "deployments";
      case "deployments" -> "several_deployments";
      case "out", "junit", "file" -> "files";
      case "mappers", "dir" -> "variants";
      case "about" -> "about";
      default -> "";
    };
  }
}

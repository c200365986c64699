package dev.runm.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command declares of itself, for those who describe commands.
 *
 * @param name one word or two
 * @param group which commands it belongs to
 * @param description a sentence
 * @param text what there is to know besides; may be empty
 * @param wraps whether its last argument is another command with all that belongs to it
 */
public record Declaration(
    String name,
    List<String> aliases,
    String group,
    String description,
    String text,
    List<Argument> arguments,
    List<Option> options,
    boolean wraps) {

  /**
   * A positional argument.
   *
   * @param rest whether it takes all words that are left
   */
  public record Argument(String name, boolean required, boolean rest, String description) {
    /** Returns how it is typed: {@code NAME}, {@code [NAME]} or {@code [NAME…]}. */
    public String usage() {
      String shown = rest ? name + "…" : name;
      return required ? shown : "[" + shown + "]";
    }
  }

  /**
   * An option.
   *
   * @param name without the dashes
   * @param usage how it is typed: {@code --limit N|all}
   * @param flag whether it takes no value
   * @param values all that it takes, where these are few words
   */
  public record Option(
      String name,
      String usage,
      boolean flag,
      boolean required,
      Optional<String> defaultValue,
      List<String> values,
      String description) {}

  /** Returns the parts of how the command is typed, its name first. */
  public List<String> usage() {
    List<String> parts = new ArrayList<>(List.of(name));
    arguments.stream().filter(each -> !each.rest()).map(Argument::usage).forEach(parts::add);
    for (Option option : options) {
      parts.add(option.required() ? option.usage() : "[" + option.usage() + "]");
    }
    arguments.stream().filter(Argument::rest).map(Argument::usage).forEach(parts::add);
    return parts;
  }
}

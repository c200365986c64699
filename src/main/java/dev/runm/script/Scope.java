package dev.runm.script;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.line.Reference;
import dev.runm.line.References;
import dev.runm.line.ScriptArguments;
import dev.runm.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a line of a script refers to: arguments, variables, results of commands, settings.
 *
 * @param given to the script; none at the prompt, where {@code $1} is no reference
 */
record Scope(
    Optional<ScriptArguments> given,
    ScriptVariables variables,
    LastResults results,
    ObjectProvider<Settings> settings)
    implements References {

  @Override
  public Optional<List<String>> find(Reference reference) {
    String name = reference.name();
    if (ScriptArguments.concern(reference)) {
      return given.isEmpty() && reference.isShort()
          ? Optional.of(List.of(reference.text()))
          : given.flatMap(all -> all.find(reference));
    }
    return variables
        .find(name)
        .or(() -> results.find(name).map(List::of))
        .or(() -> setting(name))
        .or(() -> inAnswer(name));
  }

  @Override
  public List<String> arguments() {
    return given.map(ScriptArguments::all).orElse(List.of());
  }

  /** The system's shell knows no other names, and no empty letter. */
  @Override
  public Map<String, String> environment() {
    Map<String, String> found = new TreeMap<>();
    variables
        .all()
        .forEach(
            (name, words) -> {
              String value = String.join(" ", words);
              if (name.matches("[A-Za-z_][A-Za-z0-9_]*") && value.indexOf(0) < 0) {
                found.put(name, value);
              }
            });
    return found;
  }

  private Optional<List<String>> setting(String name) {
    return settings.getObject().has(name)
        ? Optional.of(List.of(settings.getObject().named(name).text()))
        : Optional.empty();
  }

  private Optional<List<String>> inAnswer(String path) {
    return results
        .command(path)
        .filter(command -> path.length() > command.length())
        .flatMap(
            command ->
                results
                    .document(command)
                    .flatMap(found -> DocumentPath.find(found, inside(command, path))));
  }

  private static String inside(String command, String path) {
    String rest = path.substring(command.length());
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }

  @Override
  public UsageException unknown(Reference reference) {
    return unknown(reference, List.of());
  }

  /**
   * Returns what is wrong with a reference.
   *
   * @param more names that are known besides
   */
  UsageException unknown(Reference reference, Collection<String> more) {
    String name = reference.name();
    if (ScriptArguments.concern(reference)) {
      return given
          .map(all -> all.unknown(reference))
          .orElseGet(
              () ->
                  UsageException.about(
                      reference.text(), reference.text() + " is of scripts: none runs here"));
    }
    return UsageException.about(reference.text(), why(name, more));
  }

  private String why(String name, Collection<String> more) {
    if (name.equals("rows")) {
      return "${rows} is of a command that answers with a list, and the last one did not";
    }
    Optional<String> command = results.command(name);
    if (command.isEmpty()) {
      return "no variable is called %s%s: set %s = VALUE makes one"
          .formatted(name, NearMiss.hint(name, names(more)), name);
    }
    Optional<Object> document = results.document(command.get());
    if (results.letGo(command.get())) {
      return ("${%s} is of the last answer of %s, which was let go when memory ran short:"
              + " run %2$s again, and set what is needed of it at once")
          .formatted(name, command.get().replace('.', ' '));
    }
    if (document.isEmpty()) {
      return "${%s} is of the last answer of %s, and there is none"
          .formatted(name, command.get().replace('.', ' '));
    }
    String path = inside(command.get(), name);
    return "the last answer of %s has no %s%s: --format json shows what it has"
        .formatted(
            command.get().replace('.', ' '),
            path.isEmpty() ? "value of its own" : path,
            NearMiss.hint(path, DocumentPath.names(document.get())));
  }

  private List<String> names(Collection<String> more) {
    List<String> names = new ArrayList<>(variables.all().keySet());
    names.addAll(more);
    names.addAll(LastResults.NAMES);
    settings.getObject().all().forEach(setting -> names.add(setting.name()));
    return names;
  }
}

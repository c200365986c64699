package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The variables of the session, each with the words that it was set to. */
@Component
class ScriptVariables {
  private final ObjectProvider<Settings> settings;
  private final Map<String, List<String>> byName = new TreeMap<>();

  ScriptVariables(ObjectProvider<Settings> settings) {
    this.settings = settings;
  }

  /**
   * Sets a variable.
   *
   * @throws UsageException if it cannot be called so, or is set to no words
   */
  void set(String name, List<String> words) {
    check(name, words);
    byName.put(name, List.copyOf(words));
  }

  /**
   * Checks what {@link #set} would be given.
   *
   * @throws UsageException if that cannot be
   */
  void check(String name, List<String> words) {
    if (settings.getObject().has(name)) {
      throw UsageException.about(
          name, "%s is a setting: a variable is called otherwise".formatted(name));
    }
    if (LastResults.NAMES.contains(name)) {
      throw UsageException.about(
          name,
          "${%s} is a result of the last command: a variable is called otherwise".formatted(name));
    }
    if (!ScriptParser.isName(name)) {
      throw UsageException.about(
          name, "%s is no name of a variable: letters, digits, _ and -".formatted(name));
    }
    if (words.isEmpty()) {
      throw UsageException.about(
          name, "%s needs a value: set %s = VALUE, or '' for an empty one".formatted(name, name));
    }
  }

  Optional<List<String>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns all of them in the order of their names. */
  Map<String, List<String>> all() {
    return byName;
  }
}

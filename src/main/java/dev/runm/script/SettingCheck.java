package dev.runm.script;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.settings.Setting;
import dev.runm.settings.Settings;
import dev.runm.shell.ArgumentCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks what {@code set} is given, before it runs. */
@Component
class SettingCheck implements ArgumentCheck {
  /** Takes back what the session has set, as the server's own variables do it. */
  static final String DEFAULT = "DEFAULT";

  private final Settings settings;
  private final ScriptVariables variables;

  SettingCheck(Settings settings, ScriptVariables variables) {
    this.settings = settings;
    this.variables = variables;
  }

  @Override
  public boolean concerns(String command, String parameter) {
    return command.equals("set") && parameter.equals("setting");
  }

  @Override
  public void check(String parameter, List<String> words) {
    Optional<Assignment> assignment = Assignment.of(words);
    if (assignment.isPresent() && !settings.has(assignment.get().name())) {
      variables.check(assignment.get().name(), assignment.get().values());
    } else if (assignment.isPresent()) {
      Setting<?> setting = settings.named(assignment.get().name());
      check(setting, assignment.get().values());
    } else if (words.size() > 1 && !settings.has(words.get(0))) {
      throw UsageException.about(words.get(0), unknown(words.get(0), settings, variables));
    } else if (words.size() > 1) {
      Setting<?> setting = settings.named(words.get(0));
      check(setting, words.subList(1, words.size()));
    }
  }

  /**
   * Checks the value that a setting is to have.
   *
   * @throws UsageException if it cannot be that
   */
  static void check(Setting<?> setting, List<String> values) {
    String value = value(setting, values);
    if (!value.equals(DEFAULT)) {
      setting.check(value);
    }
  }

  /**
   * Returns the value that a setting is to have.
   *
   * @throws UsageException if there is none, or more than one
   */
  static String value(Setting<?> setting, List<String> values) {
    if (values.size() > 1) {
      throw new UsageException(
          "set takes one value: put '%s' in quotes".formatted(String.join(" ", values)));
    }
    if (values.isEmpty()) {
      throw UsageException.about(
          setting.name(),
          "set %s needs a value: it takes %s".formatted(setting.name(), setting.accepted()));
    }
    return values.get(0);
  }

  /** Returns what is wrong with a name that is neither a setting nor a variable. */
  static String unknown(String name, Settings settings, ScriptVariables variables) {
    List<String> known = new ArrayList<>(variables.all().keySet());
    settings.all().stream().map(Setting::name).forEach(known::add);
    return "no setting is called %s%s: set lists them, and set %s = VALUE makes a variable"
        .formatted(name, NearMiss.hint(name, known), name);
  }
}

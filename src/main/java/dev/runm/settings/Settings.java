package dev.runm.settings;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.error.UserException;
import dev.runm.yaml.Field;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All settings by name, as the configuration file and the environment set them when the program
 * starts. The environment wins over the file, and what is set in the session over both.
 */
@Component
public class Settings {
  private final Map<String, Setting<?>> byName = new TreeMap<>();
  private final ConfigurationFile file;

  /**
   * @throws UsageException if the file or the environment sets something that is not there, or
   *     cannot be so
   */
  Settings(ObjectProvider<Settable> declared, ConfigurationFile file, Variables environment) {
    declared.stream()
        .flatMap(each -> each.settings().stream())
        .forEach(setting -> byName.put(setting.name(), setting));
    this.file = file;
    file.settings().forEach(this::read);
    byName.values().forEach(setting -> read(setting, environment));
  }

  private void read(String name, Field field) {
    Setting<?> setting = byName.get(name);
    if (setting == null) {
      throw field.errorAtKey(unknown(name));
    }
    try {
      setting.set(field.characters(setting.accepted()), Origin.FILE);
    } catch (UsageException wrong) {
      String place = field.source() + ": ";
      throw wrong.getMessage().startsWith(place)
          ? wrong
          : new UsageException(place + wrong.getMessage(), wrong);
    }
  }

  private static void read(Setting<?> setting, Variables environment) {
    String value = environment.get("runm." + setting.name());
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      setting.set(tidied(setting, value), Origin.ENVIRONMENT);
    } catch (UsageException wrong) {
      throw new UsageException(
          "variable %s: %s".formatted(setting.variable(), wrong.getMessage()), wrong);
    }
  }

  /** A blank at the end of a prompt is meant. */
  private static String tidied(Setting<?> setting, String value) {
    try {
      setting.check(value);
      return value;
    } catch (UsageException wrong) {
      return value.strip();
    }
  }

  /** Returns all of them, in the order of their names. */
  public Collection<Setting<?>> all() {
    return byName.values();
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * Returns the setting of that name.
   *
   * @throws UsageException if there is none
   */
  public Setting<?> named(String name) {
    Setting<?> setting = byName.get(name);
    if (setting == null) {
      throw new UsageException(unknown(name));
    }
    return setting;
  }

  /** Returns the file that settings were read from, if it was there. */
  public ConfigurationFile file() {
    return file;
  }

  /**
   * Writes the configuration file: all settings, those of the session as they are, the others as
   * comments.
   *
   * @throws UserException if there is one already, which is the user's own, or it cannot be written
   */
  public Path write() {
    Path path = file.path();
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.writeString(path, ConfigurationText.of(all()), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new UserException(
          "%s is there already and stays as it is: edit it, or move it away".formatted(path),
          there);
    } catch (IOException failure) {
      throw new UserException("cannot write %s: %s".formatted(path, failure.getMessage()), failure);
    }
  }

  private String unknown(String name) {
    return "no setting is called %s%s: set lists them"
        .formatted(name, NearMiss.hint(name, byName.keySet()));
  }
}

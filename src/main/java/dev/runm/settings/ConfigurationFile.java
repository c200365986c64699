package dev.runm.settings;

import dev.runm.error.UsageException;
import dev.runm.yaml.Field;
import dev.runm.yaml.YamlParser;
import dev.runm.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The user's configuration file: {@code $RUNM_CONFIG}, else {@code config.yaml} in {@code
 * $XDG_CONFIG_HOME/runm} or {@code ~/.config/runm}. Its keys are settings, and sections that rooms
 * understand by themselves, such as {@code connections}.
 *
 * @param entries what stands in it, by key; none if there is no file
 */
public record ConfigurationFile(Path path, Map<String, Field> entries) {
  private static final String CONNECTIONS = "connections";

  /** Returns where the file is, or would be. */
  public static Path path(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("RUNM_CONFIG", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String shared = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base = shared.startsWith("/") ? Path.of(shared) : home.resolve(".config");
    return base.resolve("runm").resolve("config.yaml");
  }

  /**
   * Reads a file, if it is there.
   *
   * @throws UsageException if it cannot be read, or is no mapping in YAML
   */
  public static ConfigurationFile read(Path path) {
    String text = text(path);
    if (text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"))) {
      return new ConfigurationFile(path, Map.of());
    }
    YamlValue whole = YamlParser.parse(path.toString(), text);
    if (!(whole instanceof YamlValue.Entries entries)) {
      throw whole.error("a configuration is a mapping such as 'format: vertical'");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    entries
        .entries()
        .forEach((key, entry) -> fields.put(key, new Field(key, entry.source(), entry.value())));
    return new ConfigurationFile(path, fields);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException none) {
      return "";
    } catch (MalformedInputException notText) {
      throw new UsageException(path + " is not a text file in UTF-8", notText);
    } catch (IOException failure) {
      throw new UsageException("cannot read %s: %s".formatted(path, failure.getMessage()), failure);
    }
  }

  /** Returns the section of named connections, if there is one. */
  public Optional<Field> connections() {
    return Optional.ofNullable(entries.get(CONNECTIONS));
  }

  /** Returns all that is a setting, by name. */
  Map<String, Field> settings() {
    Map<String, Field> settings = new LinkedHashMap<>(entries);
    settings.remove(CONNECTIONS);
    return settings;
  }
}

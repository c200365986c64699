package dev.runm.start;

import dev.runm.login.NamedConnection;
import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.settings.ConfigurationFile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Reads the servers that the configuration file names. No password stands there. */
final class ConfiguredConnections {
  private static final String[] KEYS = {
    "url", "user", "defaults-file", "login-path", "tls", "tls-ca"
  };

  private ConfiguredConnections() {}

  /**
   * Returns them.
   *
   * @throws dev.runm.error.UsageException if one is not understood, with its line
   */
  static NamedConnections in(ConfigurationFile file) {
    List<Field> named = file.connections().map(Field::entries).orElse(List.of());
    return new NamedConnections(named.stream().map(ConfiguredConnections::read).toList());
  }

  private static NamedConnection read(Field named) {
    Fields fields = named.fields("a connection", KEYS);
    Wanted wanted =
        new Wanted(
            text(fields, "url"),
            text(fields, "user"),
            text(fields, "defaults-file"),
            text(fields, "login-path"),
            text(fields, "tls"),
            text(fields, "tls-ca"));
    if (!wanted.namesServer()) {
      throw fields.error(
          "connection %s names no server: it needs url, defaults-file or login-path"
              .formatted(named.label()));
    }
    return new NamedConnection(named.label(), wanted);
  }

  private static Optional<String> text(Fields fields, String key) {
    return fields.find(key).map(Field::text);
  }
}

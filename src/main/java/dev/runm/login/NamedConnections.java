package dev.runm.login;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.List;
import java.util.Optional;

/** The servers that the user has given names. */
public record NamedConnections(List<NamedConnection> all) {
  /** Nothing has a name. */
  public static final NamedConnections NONE = new NamedConnections(List.of());

  public List<String> names() {
    return all.stream().map(NamedConnection::name).toList();
  }

  /** Returns what leads to the server of that name, if there is one. */
  public Optional<Wanted> find(String name) {
    return all.stream()
        .filter(connection -> connection.name().equals(name))
        .map(NamedConnection::wanted)
        .findFirst();
  }

  /**
   * Returns what leads to the server of that name.
   *
   * @throws UsageException if there is none
   */
  public Wanted named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "no connection is called %s%s: %s"
                        .formatted(
                            name,
                            hint(name),
                            all.isEmpty()
                                ? "the configuration file names none"
                                : "there are " + String.join(", ", names()))));
  }

  /** Returns the name that may have been meant, in brackets, or nothing. */
  public String hint(String name) {
    return NearMiss.hint(name, names());
  }
}

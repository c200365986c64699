package dev.runm.yaml;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.model.Source;
import java.util.List;
import java.util.Optional;

/** The values of a mapping whose keys are fixed; an unknown key is an error from the start. */
public final class Fields {
  private final String what;
  private final YamlValue.Entries map;

  private Fields(String what, YamlValue.Entries map) {
    this.what = what;
    this.map = map;
  }

  /** Returns the fields of {@code field}, which messages call {@code what}, as in "a claim". */
  public static Fields of(Field field, String what, List<String> accepted) {
    if (!(field.value() instanceof YamlValue.Entries map)) {
      String keys = String.join(", ", accepted);
      throw field.error(
          what + " is a mapping with the keys " + keys + "; found " + field.value().found());
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!accepted.contains(key)) {
                throw new UsageException(
                    String.format(
                        "%s: unknown key %s in %s%s; accepted: %s",
                        entry.source(),
                        Shown.quoted(key),
                        what,
                        NearMiss.hint(key, accepted),
                        String.join(", ", accepted)));
              }
            });
    return new Fields(what, map);
  }

  public Source source() {
    return map.source();
  }

  public UsageException error(String problem) {
    return map.error(problem);
  }

  public boolean has(String key) {
    return map.entries().containsKey(key);
  }

  public Optional<Field> find(String key) {
    return Optional.ofNullable(map.entries().get(key))
        .map(entry -> new Field(key, entry.source(), entry.value()));
  }

  public Field need(String key) {
    return find(key).orElseThrow(() -> error(what + " needs the key " + key));
  }

  /** Returns the items of the list under {@code key}, none where the key is absent. */
  public List<Field> items(String key, String item) {
    return find(key).map(field -> field.items(item)).orElse(List.of());
  }

  /** Returns the values of the free mapping under {@code key}, none where the key is absent. */
  public List<Field> entries(String key) {
    return find(key).map(Field::entries).orElse(List.of());
  }
}

package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.model.ProviderProfile;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.YamlValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The provider profiles that a deployment names; each file is read once. */
final class ProviderProfiles {
  private final ProfileFolder folder;
  private final Path base;

  /** One for all files, since it counts what they describe together. */
  private final ProviderProfileReader reader;

  private final Map<String, ProviderProfile> byName = new HashMap<>();
  private final Map<Path, ProviderProfile> byPath = new HashMap<>();

  ProviderProfiles(ProfileFolder folder, ProfileFile deployment, KnownCodes codes) {
    this.folder = folder;
    this.base = Optional.ofNullable(deployment.path().getParent()).orElse(Path.of(""));
    this.reader = new ProviderProfileReader(codes);
  }

  /** Returns the profile that {@code field} names, or that is written there in full. */
  ProviderProfile read(Field field) {
    if (field.value() instanceof YamlValue.Entries) {
      return reader.read(field);
    }
    String name = Names.read(field);
    ProviderProfile known = byName.get(name);
    if (known == null) {
      known = named(field, name);
      byName.put(name, known);
    }
    return known;
  }

  /** Returns what {@code fields} describe, on top of the profile that they name, if they do. */
  ProviderProfile over(Fields fields) {
    return reader.over(fields.find("profile").map(this::read), fields);
  }

  private ProviderProfile named(Field field, String name) {
    ProfileFile file;
    String text;
    try {
      file = folder.find(ProfileKind.PROVIDER, name, base);
      if (byPath.containsKey(file.path())) {
        return byPath.get(file.path());
      }
      text = ProfileText.read(file);
    } catch (UsageException e) {
      throw field.error(e.getMessage());
    }
    ProviderProfile profile = reader.read(file.parse(ProfileKind.PROVIDER, text));
    byPath.put(file.path(), profile);
    return profile;
  }
}

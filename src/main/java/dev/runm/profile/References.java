package dev.runm.profile;

import dev.runm.model.Reference;
import dev.runm.model.Reference.Kind;
import dev.runm.yaml.Field;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a claim names and only the loaded deployment can tell to exist. */
final class References {
  private final List<Reference> all = new ArrayList<>();

  /** Reads a name and notes it. */
  String to(Kind kind, Field field) {
    return note(kind, Names.read(field), field);
  }

  /** Notes the key of {@code field}. */
  String toKey(Kind kind, Field field) {
    return note(kind, Names.key(field), field);
  }

  List<Reference> all() {
    return List.copyOf(all);
  }

  private String note(Kind kind, String name, Field field) {
    all.add(new Reference(kind, name, field.source()));
    return name;
  }
}

package dev.runm.profile;

import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The partitions of a deployment, in the order of the file. Where the file has the key partitions,
 * a provider can only name one of these; where it has not, naming one makes it.
 */
final class Partitions {
  private final Set<String> names = new LinkedHashSet<>();
  private final boolean declared;

  Partitions(Fields deployment) {
    this.declared = deployment.has("partitions");
    deployment.entries("partitions").forEach(field -> names.add(Names.key(field)));
  }

  /** Returns the partition that a provider names. */
  String named(Field field) {
    String name = Names.read(field);
    if (declared && !names.contains(name)) {
      throw Unknown.name(field, "partition", name, names);
    }
    return name;
  }

  /** Adds a partition that something lies in. */
  void use(String name) {
    names.add(name);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}

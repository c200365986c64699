package dev.runm.profile;

import dev.runm.model.ProviderProfile;
import dev.runm.model.ProviderProfile.Child;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the providers nested in another, each of which may hold further ones. */
final class ChildrenReader {
  /** The most providers of one tree. */
  static final int LARGEST_TREE = 100_000;

  /**
   * The most providers in all the trees that a profile describes, with the files that it names;
   * each is counted on every level.
   */
  static final int MOST_IN_ALL = 1_000_000;

  private final ProviderProfileReader profiles;
  private long described;

  ChildrenReader(ProviderProfileReader profiles) {
    this.profiles = profiles;
  }

  /** Returns {@code before} and, after them, the children that {@code parent} lists. */
  List<Child> read(List<Child> before, Fields parent) {
    List<Field> listed = parent.items("children", "a nested provider");
    if (listed.isEmpty()) {
      return before;
    }
    List<Child> children = new ArrayList<>(before);
    Set<String> names = new HashSet<>();
    before.forEach(child -> names.add(child.name()));
    long size = 1 + before.stream().mapToLong(child -> child.profile().treeSize()).sum();
    for (Field field : listed) {
      Fields fields =
          field.fields(
              "a nested provider",
              "name",
              "count",
              "type",
              "capabilities",
              "inventory",
              "children");
      String name = ownName(fields.need("name"));
      ProviderProfile profile = profiles.over(Optional.empty(), fields);
      Optional<Integer> count =
          fields.find("count").map(number -> Amounts.count(number, LARGEST_TREE));
      size += (long) profile.treeSize() * count.orElse(1);
      if (size > LARGEST_TREE) {
        throw fields.error("more than 100,000 providers in one tree");
      }
      for (String own : numbered(name, count)) {
        if (!names.add(own)) {
          throw fields.need("name").error("two nested providers are named " + Shown.quoted(own));
        }
        children.add(new Child(own, profile));
      }
    }
    described += size;
    if (described > MOST_IN_ALL) {
      throw parent.error("more than 1,000,000 nested providers in one profile");
    }
    return children;
  }

  private static String ownName(Field field) {
    String name = Names.read(field);
    if (name.indexOf('/') >= 0) {
      throw field.error("the own name of a nested provider has no /: " + Shown.quoted(name));
    }
    return name;
  }

  /** A count, even of 1, makes numbered names from 0; without one the name stays as it is. */
  private static List<String> numbered(String name, Optional<Integer> count) {
    if (count.isEmpty()) {
      return List.of(name);
    }
    List<String> names = new ArrayList<>(count.get());
    for (int i = 0; i < count.get(); i++) {
      names.add(name + i);
    }
    return names;
  }
}

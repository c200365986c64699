package dev.runm.profile;

import dev.runm.model.Layout;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The provider groups of a deployment: those listed by hand and those that the layout makes. */
final class Groups {
  private final Set<String> listed = new LinkedHashSet<>();
  private final Optional<LayoutNames> layout;

  Groups(Fields deployment, Optional<Layout> layout) {
    this.layout = layout.map(LayoutNames::new);
    Names.located(deployment, "groups", "group").forEach(this::add);
  }

  private void add(String name, Field field) {
    if (layout.filter(names -> names.isGroup(name)).isPresent()) {
      throw field.error(
          "the layout makes a group " + Shown.quoted(name) + " already; leave it out here");
    }
    listed.add(name);
  }

  List<String> listed() {
    return List.copyOf(listed);
  }

  /** Returns the group that {@code field} names. */
  String known(Field field) {
    String name = Names.read(field);
    if (!listed.contains(name) && !layout.filter(names -> names.isGroup(name)).isPresent()) {
      List<String> some = new ArrayList<>(listed);
      layout.ifPresent(names -> some.addAll(names.someGroups()));
      throw Unknown.name(field, "group", name, some);
    }
    return name;
  }
}

package dev.runm.profile;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import dev.runm.yaml.Field;
import dev.runm.yaml.Shown;
import java.util.Collection;

/** The error of a name that nothing has. */
final class Unknown {
  private Unknown() {}

  /** Returns the error that {@code field} names a {@code what} that is none of {@code known}. */
  static UsageException name(Field field, String what, String name, Collection<String> known) {
    String there = known.isEmpty() ? "there is none" : "there are: " + Shown.list(known);
    return field.errorAtKey(
        String.format(
            "no %s is named %s%s; %s",
            what, Shown.quoted(name), NearMiss.hint(name, known), there));
  }
}

package dev.runm.profile;

import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the names of things: 1 to 255 characters, none of them invisible. */
final class Names {
  /** The most characters of a name. */
  static final int LONGEST = 255;

  private Names() {}

  static String read(Field field) {
    return checked(field, field.text());
  }

  /** Returns the key of {@code field} as a name. */
  static String key(Field field) {
    return checked(new Field("the key", field.source(), field.value()), field.label());
  }

  /** Returns the names of a list in which none comes twice, {@code what} being one of them. */
  static List<String> list(Fields fields, String key, String what) {
    Map<String, Field> names = located(fields, key, what);
    return new ArrayList<>(names.keySet());
  }

  /** Returns the same, with the place of each. */
  static Map<String, Field> located(Fields fields, String key, String what) {
    Map<String, Field> names = new LinkedHashMap<>();
    for (Field item : fields.items(key, what)) {
      String name = read(item);
      if (names.put(name, item) != null) {
        throw item.error(what + " " + Shown.quoted(name) + " is in " + key + " twice");
      }
    }
    return names;
  }

  private static String checked(Field field, String name) {
    if (name.isEmpty()) {
      throw field.errorAtKey(field.label() + " is empty");
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw field.errorAtKey(
          String.format(
              "%s is longer than %d characters: %s", field.label(), LONGEST, Shown.quoted(name)));
    }
    if (name.codePoints().anyMatch(Names::isInvisible) || !name.equals(name.strip())) {
      throw field.errorAtKey(
          String.format(
              "%s holds an invisible character, or a blank at an end: %s",
              field.label(), Shown.quoted(name)));
    }
    return name;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}

package dev.runm.profile;

import dev.runm.error.UsageException;
import dev.runm.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value to be understood, with what it is called in messages.
 *
 * @param label the key that it stands under, or what it is
 * @param source where its key is written; where it has none, the value
 */
record Field(String label, Source source, YamlValue value) {
  Field(String label, YamlValue value) {
    this(label, value.source(), value);
  }

  /** Returns the error that {@code problem} is, at the place of the value. */
  UsageException error(String problem) {
    return value.error(problem);
  }

  /** Returns the error that {@code problem} is, at the place of the key. */
  UsageException errorAtKey(String problem) {
    return new UsageException(source + ": " + problem);
  }

  UsageException expected(String what) {
    return value instanceof YamlValue.Scalar scalar && scalar.isNothing()
        ? errorAtKey(label + " has no value, expected " + what)
        : error(label + " is " + value.found() + ", expected " + what);
  }

  boolean isText() {
    return value instanceof YamlValue.Scalar scalar && !scalar.isNothing();
  }

  /** Returns the characters as they are written, whatever YAML takes them for. */
  String characters(String what) {
    if (value instanceof YamlValue.Scalar scalar && !scalar.isNothing()) {
      return scalar.text();
    }
    throw expected(what);
  }

  /** Returns text; what YAML takes for a number or a truth value is not text unless quoted. */
  String text() {
    String text = characters("text");
    if (((YamlValue.Scalar) value).isOtherThanText()) {
      throw error(
          String.format(
              "%s is %s, which YAML does not take for text; put it in quotes",
              label, value.found()));
    }
    return text;
  }

  boolean flag() {
    String text = characters("true or false");
    boolean plain = ((YamlValue.Scalar) value).plain();
    return switch (plain ? text.toLowerCase(Locale.ROOT) : "") {
      case "true" -> true;
      case "false" -> false;
      default -> throw expected("true or false");
    };
  }

  /** Returns the items of a list, each called {@code what}. */
  List<Field> items(String what) {
    if (!(value instanceof YamlValue.Items list)) {
      throw expected("a list");
    }
    List<Field> items = new ArrayList<>(list.items().size());
    list.items().forEach(item -> items.add(new Field(what, item)));
    return items;
  }

  /** Returns the values of a mapping whose keys are free, each called by its key. */
  List<Field> entries() {
    if (!(value instanceof YamlValue.Entries map)) {
      throw expected("a mapping");
    }
    List<Field> entries = new ArrayList<>(map.entries().size());
    map.entries()
        .forEach((key, entry) -> entries.add(new Field(key, entry.source(), entry.value())));
    return entries;
  }

  /** Returns the values of a mapping whose keys are fixed. */
  Fields fields(String what, String... accepted) {
    return Fields.of(this, what, List.of(accepted));
  }
}

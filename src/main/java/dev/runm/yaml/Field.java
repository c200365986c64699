package dev.runm.yaml;

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
public record Field(String label, Source source, YamlValue value) {
  public Field(String label, YamlValue value) {
    this(label, value.source(), value);
  }

  /** Returns the error that {@code problem} is, at the place of the value. */
  public UsageException error(String problem) {
    return value.error(problem);
  }

  /** Returns the error that {@code problem} is, at the place of the key. */
  public UsageException errorAtKey(String problem) {
    return new UsageException(source + ": " + problem);
  }

  public UsageException expected(String what) {
    return value instanceof YamlValue.Scalar scalar && scalar.isNothing()
        ? errorAtKey(label + " has no value, expected " + what)
        : error(label + " is " + value.found() + ", expected " + what);
  }

  public boolean isText() {
    return value instanceof YamlValue.Scalar scalar && !scalar.isNothing();
  }

  /** Returns the characters as they are written, whatever YAML takes them for. */
  public String characters(String what) {
    if (value instanceof YamlValue.Scalar scalar && !scalar.isNothing()) {
      return scalar.text();
    }
    throw expected(what);
  }

  /** Returns text; what YAML takes for a number or a truth value is not text unless quoted. */
  public String text() {
    String text = characters("text");
    if (((YamlValue.Scalar) value).isOtherThanText()) {
      throw error(
          String.format(
              "%s is %s, which YAML does not take for text; put it in quotes",
              label, value.found()));
    }
    return text;
  }

  public boolean flag() {
    String text = characters("true or false");
    boolean plain = ((YamlValue.Scalar) value).plain();
    return switch (plain ? text.toLowerCase(Locale.ROOT) : "") {
      case "true" -> true;
      case "false" -> false;
      default -> throw expected("true or false");
    };
  }

  /** Returns the items of a list, each called {@code what}. */
  public List<Field> items(String what) {
    if (!(value instanceof YamlValue.Items list)) {
      throw expected("a list");
    }
    List<Field> items = new ArrayList<>(list.items().size());
    list.items().forEach(item -> items.add(new Field(what, item)));
    return items;
  }

  /** Returns the values of a mapping whose keys are free, each called by its key. */
  public List<Field> entries() {
    if (!(value instanceof YamlValue.Entries map)) {
      throw expected("a mapping");
    }
    List<Field> entries = new ArrayList<>(map.entries().size());
    map.entries()
        .forEach((key, entry) -> entries.add(new Field(key, entry.source(), entry.value())));
    return entries;
  }

  /** Returns the values of a mapping whose keys are fixed. */
  public Fields fields(String what, String... accepted) {
    return Fields.of(this, what, List.of(accepted));
  }
}

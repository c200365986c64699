package dev.runm.settings;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something that a user may set, with its value now. A room declares one as a bean; {@code set}
 * shows and changes it. Safe for use by several threads.
 *
 * @param <T> what its value is
 */
public final class Setting<T> implements Settable {
  private final String name;
  private final String usual;
  private final String accepted;
  private final String description;
  private final List<String> words;
  private final Function<String, T> reading;
  private volatile State<T> state;

  /** What it was before the session set it. */
  private volatile State<T> before;

  private record State<T>(String text, T value, Origin origin) {}

  private Setting(
      String name,
      String usual,
      String accepted,
      List<String> words,
      String description,
      Function<String, T> reading) {
    this.name = name;
    this.usual = usual;
    this.accepted = accepted;
    this.words = words;
    this.description = description;
    this.reading = reading;
    this.state = new State<>(usual, reading.apply(usual), Origin.DEFAULT);
    this.before = state;
  }

  /** A setting that is on or off. */
  public static Setting<Boolean> flag(String name, boolean usual, String description) {
    return choice(name, usual ? "on" : "off", List.of("on", "off"), description, "on"::equals);
  }

  /** A setting that is one of some words. */
  public static Setting<String> choice(
      String name, String usual, List<String> words, String description) {
    return choice(name, usual, words, description, word -> word);
  }

  private static <T> Setting<T> choice(
      String name,
      String usual,
      List<String> words,
      String description,
      Function<String, T> reading) {
    return new Setting<>(
        name, usual, String.join(", ", words), words, description, text -> reading.apply(text));
  }

  /**
   * A setting that is a text.
   *
   * @param accepted what it may be, as a sentence goes on after "takes"
   */
  public static Setting<String> text(
      String name, String usual, String accepted, String description) {
    return new Setting<>(name, usual, accepted, List.of(), description, text -> text);
  }

  /**
   * A setting that is a text with rules of its own.
   *
   * @param accepted what it may be, as a sentence goes on after "takes"
   * @param reading throws {@link IllegalArgumentException} for what it is not
   */
  public static <T> Setting<T> of(
      String name, String usual, String accepted, String description, Function<String, T> reading) {
    return new Setting<>(name, usual, accepted, List.of(), description, reading);
  }

  /** A setting that is a whole number from {@code least} to {@code most}. */
  public static Setting<Long> number(
      String name, long usual, long least, long most, String description) {
    String accepted =
        most == Long.MAX_VALUE
            ? "a whole number from %d".formatted(least)
            : "a whole number from %d to %d".formatted(least, most);
    return of(
        name,
        Long.toString(usual),
        accepted,
        description,
        text -> {
          long number = Long.parseLong(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  /** Returns its value now. */
  public T value() {
    return state.value();
  }

  /** Returns its value now as it is written. */
  public String text() {
    return state.text();
  }

  public Origin origin() {
    return state.origin();
  }

  public String name() {
    return name;
  }

  /** Returns the default as it is written. */
  public String usual() {
    return usual;
  }

  /** Returns what it may be, as a sentence goes on after "takes". */
  public String accepted() {
    return accepted;
  }

  /** Returns the words that it may be; none where they cannot be listed. */
  public List<String> words() {
    return words;
  }

  public String description() {
    return description;
  }

  /** Returns the variable of the environment that sets it, such as {@code RUNM_PAGER}. */
  public String variable() {
    return ("runm_" + name).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /**
   * Sets it.
   *
   * @throws UsageException if it cannot be that; it stays as it was
   */
  public void set(String text, Origin origin) {
    State<T> next = new State<>(text, read(text), origin);
    if (origin != Origin.SESSION) {
      before = next;
    }
    state = next;
  }

  /** Sets it to what it was before the session set it. */
  public void reset() {
    state = before;
  }

  /**
   * Checks what {@link #set} would be given.
   *
   * @throws UsageException if it cannot be that
   */
  public void check(String text) {
    read(text);
  }

  private T read(String text) {
    if (!words.isEmpty() && !words.contains(text)) {
      throw wrong(text);
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException notThat) {
      throw wrong(text);
    }
  }

  private UsageException wrong(String text) {
    return UsageException.about(
        text,
        "%s cannot be '%s'%s: it takes %s"
            .formatted(name, text, NearMiss.hint(text, words), accepted));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(this);
  }
}

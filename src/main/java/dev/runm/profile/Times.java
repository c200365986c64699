package dev.runm.profile;

import dev.runm.model.Window;
import dev.runm.yaml.Field;
import dev.runm.yaml.Fields;
import dev.runm.yaml.Shown;
import dev.runm.yaml.YamlValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.OptionalLong;

/** Reads points in time: epoch seconds, or ISO-8601 with an offset from UTC. */
final class Times {
  private static final String EXAMPLE = "epoch seconds or a time such as 2026-12-01T00:00:00Z";
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .parseLenient()
          .appendOffset("+HH", "Z")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** The bounds of a window as they are written: no acquire means now, no release means never. */
  record Bounds(OptionalLong acquire, long release) {}

  /**
   * Returns the keys acquire and release, which make a window that does not end before it begins.
   */
  static Bounds bounds(Fields fields, long now) {
    OptionalLong acquire =
        fields
            .find("acquire")
            .filter(field -> !isWord(field, "now"))
            .map(field -> OptionalLong.of(seconds(field)))
            .orElse(OptionalLong.empty());
    long release =
        fields
            .find("release")
            .filter(field -> !isWord(field, "never"))
            .map(Times::seconds)
            .orElse(Window.NEVER);
    if (release <= acquire.orElse(now)) {
      String begin = acquire.isPresent() ? "acquire, " + acquire.getAsLong() : "now, " + now;
      Field field = fields.need("release");
      throw field.error(
          String.format("release is %s, which is not after %s", seconds(field, release), begin));
    }
    return new Bounds(acquire, release);
  }

  private static boolean isWord(Field field, String word) {
    return field.value() instanceof YamlValue.Scalar scalar && scalar.text().equals(word);
  }

  private static String seconds(Field field, long release) {
    String found = field.value().found();
    return found.equals(Long.toString(release)) ? found : found + " (" + release + ")";
  }

  private static long seconds(Field field) {
    String text = field.characters(EXAMPLE).strip();
    try {
      return seconds(field.label(), text);
    } catch (BadTimeException bad) {
      throw bad.getMessage() == null ? field.expected(EXAMPLE) : field.error(bad.getMessage());
    }
  }

  /** What is wrong with a time; no message means that it is none at all. */
  static final class BadTimeException extends Exception {
    private static final long serialVersionUID = 1L;

    BadTimeException(String message) {
      super(message);
    }
  }

  /**
   * Returns epoch seconds.
   *
   * @param label what the text is, for messages
   */
  static long seconds(String label, String text) throws BadTimeException {
    if (text.matches("-[0-9_]+")) {
      throw new BadTimeException(label + " is " + Shown.plain(text) + ", before 1970");
    }
    if (text.length() < 40 && text.matches("0|[1-9][0-9_]*")) {
      return epoch(label, text.replace("_", ""));
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new BadTimeException(
          label + " is the day " + text + "; add a time, as in " + text + "T00:00:00Z");
    }
    String local = text.replaceFirst("^([0-9]{4}-[0-9]{2}-[0-9]{2}) +", "$1T");
    if (local.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+")) {
      throw new BadTimeException(
          String.format(
              "%s is %s, which has no offset; for UTC add Z: %sZ",
              label, Shown.plain(text), Shown.plain(local)));
    }
    return instant(label, text, local);
  }

  private static long epoch(String label, String digits) throws BadTimeException {
    try {
      long seconds = Long.parseLong(digits);
      if (seconds < Window.NEVER) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // as large as what is refused below
    }
    throw new BadTimeException(
        label + " is " + digits + ", later than a time can be; leave it out");
  }

  private static long instant(String label, String text, String local) throws BadTimeException {
    OffsetDateTime time;
    try {
      time = OffsetDateTime.parse(local, ISO);
    } catch (DateTimeException e) {
      throw new BadTimeException(null);
    }
    if (time.getNano() != 0) {
      throw new BadTimeException(label + " is " + Shown.plain(text) + ", not a whole second");
    }
    if (time.toEpochSecond() < 0) {
      throw new BadTimeException(label + " is " + Shown.plain(text) + ", before 1970");
    }
    return time.toEpochSecond();
  }
}

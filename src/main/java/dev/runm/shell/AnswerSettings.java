package dev.runm.shell;

import dev.runm.output.Format;
import dev.runm.output.Theme;
import dev.runm.settings.Settable;
import dev.runm.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How answers are shown, as the user sets it. */
@Component
class AnswerSettings implements Settable {
  /** A table, which turns vertical where its columns don't fit: what a table does by itself. */
  private static final String AUTO = "auto";

  private static final String OFF = "off";

  private final Setting<String> format =
      Setting.choice(
          "format",
          Format.TABLE.code(),
          Stream.concat(Stream.of(AUTO), Format.OF_LISTINGS.stream().map(Format::code)).toList(),
          "the format of listings; --format wins; auto is table");

  private final Setting<String> pager =
      Setting.text(
          "pager",
          AUTO,
          "auto, off or a command",
          "at the prompt, shows an answer that is longer than the screen");

  private final Setting<String> theme =
      Setting.choice(
          "theme",
          Theme.AUTO.code(),
          Arrays.stream(Theme.values()).map(Theme::code).toList(),
          "the colours, for the background of the terminal");

  private final Setting<String> timing =
      Setting.choice(
          "timing",
          AUTO,
          List.of(AUTO, "on", OFF),
          "on: every command says its time; auto: listings do; off: none");

  private final Setting<Long> bell =
      Setting.number(
          "bell",
          0,
          0,
          Long.MAX_VALUE,
          "seconds, from which the end of a command rings at the terminal; 0 never");

  @Override
  public List<Setting<?>> settings() {
    return List.of(format, pager, theme, timing, bell);
  }

  /** Returns the format of commands that are given none, unless they have one of their own. */
  Optional<Format> format() {
    return Format.OF_LISTINGS.stream()
        .filter(known -> known.code().equals(format.value()))
        .findFirst();
  }

  /** Returns the pager, if one is to be used. */
  Optional<String> pager() {
    return Optional.of(pager.value()).filter(command -> !command.equals(OFF));
  }

  Theme theme() {
    return Theme.valueOf(theme.value().toUpperCase(Locale.ROOT));
  }

  /** Whether a listing says how long it took. */
  boolean timesListings() {
    return !timing.value().equals(OFF);
  }

  /** Whether every other command says so too. */
  boolean timesAll() {
    return timing.value().equals("on");
  }

  /** Returns the seconds from which a command rings, or 0. */
  long bell() {
    return bell.value();
  }
}

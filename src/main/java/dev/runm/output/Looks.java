package dev.runm.output;

import java.util.Optional;
import java.util.function.Supplier;

/** What the screen and its errors can look like now, in the theme that is wanted. */
final class Looks {
  private final Supplier<Look> look;
  private final int errorColours;
  private final Optional<Surroundings> place;
  private volatile Supplier<Theme> wanted = () -> Theme.AUTO;

  /**
   * @param look what answers can look like, asked anew for each drawing
   * @param errorColours how many colours errors have, or 0
   */
  Looks(Supplier<Look> look, int errorColours, Optional<Surroundings> place) {
    this.look = look;
    this.errorColours = errorColours;
    this.place = place;
  }

  void paintIn(Supplier<Theme> theme) {
    wanted = theme;
  }

  Look look() {
    return look.get().in(theme());
  }

  /** Returns what errors can look like, in lines as long as those of answers. */
  Look errorLook() {
    Look answers = look();
    return new Look(answers.width(), errorColours(), answers.unicode());
  }

  Colours errorColours() {
    return new Colours(errorColours, Theme.AUTO).in(theme());
  }

  int errorWidth() {
    return place.map(Surroundings::errorWidth).orElse(Look.UNBOUNDED);
  }

  private Theme theme() {
    Theme theme = wanted.get();
    return place.map(known -> known.theme(theme)).orElse(theme);
  }
}

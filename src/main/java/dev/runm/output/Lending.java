package dev.runm.output;

/** Leaves the terminal to a command that writes there itself. */
record Lending(Surroundings place, Screen screen) {
  /** From now on nothing is drawn in place. */
  void begin() {
    screen.liveLine().keepStill(true);
  }

  /** Waits for the command, which alone is told of Ctrl-C; the terminal is back then. */
  void end(Runnable waiting) {
    try {
      place.lend(waiting);
    } finally {
      screen.liveLine().keepStill(false);
    }
  }
}

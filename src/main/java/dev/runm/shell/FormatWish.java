package dev.runm.shell;

import dev.runm.output.Format;
import java.util.List;

/**
 * The formats that are wished for where {@code --format} names none.
 *
 * @param vertical whether the line ends in {@code \G}, which is more than a wish
 * @param preferred the first that the command has is taken
 */
record FormatWish(boolean vertical, List<Format> preferred) {
  static final FormatWish NONE = new FormatWish(false, List.of());
}

package dev.runm.profile;

import dev.runm.error.UsageException;
import java.util.Locale;

/** Reads options that take a uuid. */
public final class UuidOption {
  private UuidOption() {}

  /**
   * Returns 32 lower-case hex digits, as uuids are kept; people often write them with dashes.
   *
   * @param option as it is written, with its dashes
   * @throws UsageException if it is no uuid
   */
  public static String parse(String option, String text) {
    String digits = text.replace("-", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{32}")) {
      throw new UsageException("%s takes a uuid of 32 hex digits, not %s".formatted(option, text));
    }
    return digits;
  }
}

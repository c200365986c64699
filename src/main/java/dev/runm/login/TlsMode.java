package dev.runm.login;

import dev.runm.error.NearMiss;
import dev.runm.error.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a connection is to be protected by, in the words of Connector/J and the MySQL clients. */
enum TlsMode {
  DISABLED,
  PREFERRED,
  REQUIRED,
  VERIFY_CA,
  VERIFY_IDENTITY;

  /** Whether the server has to show a certificate that somebody vouches for. */
  boolean verifies() {
    return this == VERIFY_CA || this == VERIFY_IDENTITY;
  }

  /** Returns the name of a mode, if it is one, in capitals. */
  static String meant(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Reads a mode, in capitals or not.
   *
   * @param where says what names it
   * @throws UsageException if there is none of that name
   */
  static TlsMode parse(String text, String where) {
    String name = meant(text);
    return Arrays.stream(values())
        .filter(mode -> mode.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names = Arrays.stream(values()).map(TlsMode::name).toList();
              return new UsageException(
                  "%s takes %s, not %s%s"
                      .formatted(
                          where, String.join(", ", names), text, NearMiss.hint(name, names)));
            });
  }
}

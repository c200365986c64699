package dev.runm.session;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the address of a server says, by properties of the driver, of how to encrypt. */
public final class UrlTls {
  private static final String MODE = "sslmode";
  private static final String USE = "usessl";
  private static final String REQUIRE = "requiressl";
  private static final String VERIFY = "verifyservercertificate";

  /** What says, new or old, whether a server is to prove who it is. */
  private static final Set<String> NAMES = Set.of(MODE, USE, REQUIRE, VERIFY);

  private UrlTls() {}

  /**
   * Returns the mode that a JDBC URL names; nothing where it says nothing of it. What older names
   * of properties say is put in the words of today, as the driver does.
   */
  public static Optional<String> mode(String url) {
    Map<String, String> said = said(url);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(said.get(MODE)).or(() -> Optional.of(older(said)));
  }

  private static String older(Map<String, String> said) {
    if (isOff(said.getOrDefault(USE, "true"))) {
      return "DISABLED";
    }
    if (!isOff(said.getOrDefault(VERIFY, "false"))) {
      return "VERIFY_CA";
    }
    return isOff(said.getOrDefault(REQUIRE, "false")) ? "PREFERRED" : "REQUIRED";
  }

  private static boolean isOff(String value) {
    return value.equalsIgnoreCase("false") || value.equalsIgnoreCase("no");
  }

  private static Map<String, String> said(String url) {
    Map<String, String> said = new HashMap<>();
    Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
        .map(property -> property.split("=", 2))
        .filter(property -> property.length == 2)
        .filter(property -> NAMES.contains(property[0].toLowerCase(Locale.ROOT)))
        .forEach(property -> said.put(property[0].toLowerCase(Locale.ROOT), property[1]));
    return said;
  }
}

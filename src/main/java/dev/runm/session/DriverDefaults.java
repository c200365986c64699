package dev.runm.session;

import java.util.Map;
import java.util.Properties;

/** The Connector/J properties of every connection; what the URL says takes precedence. */
final class DriverDefaults {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "allowLoadLocalInfile", "true",
          "rewriteBatchedStatements", "true",
          "characterEncoding", "UTF-8",
          "connectionTimeZone", "UTC",
          "useInformationSchema", "true",
          "cacheServerConfiguration", "true",
          "tcpKeepAlive", "true",
          "connectTimeout", "10000");
  private static final Map<String, String> EMBEDDED =
      Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true");

  private DriverDefaults() {}

  static void addTo(Properties properties, ServerAddress address) {
    ALWAYS.forEach((name, value) -> addUnlessInUrl(properties, address, name, value));
    if (address.embedded()) {
      EMBEDDED.forEach((name, value) -> addUnlessInUrl(properties, address, name, value));
    }
  }

  private static void addUnlessInUrl(
      Properties properties, ServerAddress address, String name, String value) {
    if (!address.url().contains(name + "=")) {
      properties.setProperty(name, value);
    }
  }
}

package dev.runm.session;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The Connector/J properties of every connection; what the URL says takes precedence. */
final class DriverDefaults {
  /**
   * innodb_lock_wait_timeout: a claim that waits for a lock is tried again rather than kept
   * waiting. information_schema_stats_expiry: sizes are those of now, not of yesterday.
   */
  private static final String SESSION_VARIABLES =
      "innodb_lock_wait_timeout=5,information_schema_stats_expiry=0";

  /**
   * cachePrepStmts: the driver looks for the parameters of a statement once, not each time it is
   * sent. readOnlyPropagatesToServer: else the driver asks the server before each write whether the
   * session may write, which is five more round trips for a claim. netTimeoutForStreamingResults:
   * rows are read as they come, so that the server need not be told to wait longer, and back,
   * around each search.
   */
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("sessionVariables", SESSION_VARIABLES),
          Map.entry("allowLoadLocalInfile", "true"),
          Map.entry("cachePrepStmts", "true"),
          Map.entry("prepStmtCacheSize", "100"),
          Map.entry("prepStmtCacheSqlLimit", "4096"),
          Map.entry("rewriteBatchedStatements", "true"),
          Map.entry("characterEncoding", "UTF-8"),
          Map.entry("connectionTimeZone", "UTC"),
          Map.entry("useInformationSchema", "true"),
          Map.entry("cacheServerConfiguration", "true"),
          Map.entry("tcpKeepAlive", "true"),
          Map.entry("connectTimeout", "10000"),
          Map.entry("readOnlyPropagatesToServer", "false"),
          Map.entry("netTimeoutForStreamingResults", "0"));

  private DriverDefaults() {}

  static void addTo(Properties properties, ServerAddress address) {
    ALWAYS.forEach((name, value) -> addUnlessInUrl(properties, address, name, value));
  }

  private static void addUnlessInUrl(
      Properties properties, ServerAddress address, String name, String value) {
    boolean said = address.namedInUrl().contains(name.toLowerCase(Locale.ROOT));
    if (!said && !properties.containsKey(name)) {
      properties.setProperty(name, value);
    }
  }
}

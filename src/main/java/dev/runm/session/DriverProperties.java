package dev.runm.session;

import java.util.Properties;

/** All that the driver is told of a connection, beside its URL: the one place that decides it. */
final class DriverProperties {
  private static final String TLS_MODE = "sslMode";

  private DriverProperties() {}

  /**
   * Returns the properties. A server on another machine has to prove that it is the one that was
   * asked for, unless something else was said.
   */
  static Properties of(ServerAddress address) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    address.password().ifPresent(password -> properties.setProperty("password", password));
    address.properties().forEach(properties::setProperty);
    DriverDefaults.addTo(properties, address);
    if (UrlTls.mode(address.url()).isEmpty()
        && !properties.containsKey(TLS_MODE)
        && !LocalHost.is(address.host())) {
      properties.setProperty(TLS_MODE, "VERIFY_IDENTITY");
    }
    return properties;
  }
}

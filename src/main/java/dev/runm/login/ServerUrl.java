package dev.runm.login;

import dev.runm.error.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a server of one's own.
 *
 * @param jdbc a JDBC URL that names no schema
 * @param schema the schema that the URL named, or {@code runm}
 */
record ServerUrl(String jdbc, String schema) {
  private static final String HOST = "[\\w.-]+|\\[[0-9a-fA-F:.]+]";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?:jdbc:)?mysql://)?(" + HOST + ")(?::(\\d+))?(?:/([^/?\\s]*))?(?:\\?(\\S*))?");
  private static final Pattern LOGIN = Pattern.compile("(?i)@|\\buser\\s*=|password\\d*\\s*=");
  private static final Pattern SCHEMA = Pattern.compile("[\\w$-]{1,64}");
  private static final int LAST_PORT = 65535;

  /**
   * Reads {@code [jdbc:][mysql://]HOST[:PORT][/SCHEMA][?PROPERTIES]}; an IPv6 address stands in
   * brackets.
   *
   * @param place where it stands
   * @throws UsageException if it is something else, or holds a password or user
   */
  static ServerUrl parse(String text, AddressPlace place) {
    if (LOGIN.matcher(text).find()) {
      throw new UsageException(place.noLogin());
    }
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new UsageException(
          "%s %s is not an address: mysql://HOST[:PORT][/SCHEMA][?PROPERTIES]"
              .formatted(place.name(), text));
    }
    String properties = shape.group(4) == null ? "" : "?" + shape.group(4);
    String address = shape.group(1) + port(shape.group(2), place);
    return new ServerUrl(
        "jdbc:mysql://" + address + "/" + properties, schema(shape.group(3), place));
  }

  /** Returns host and port. */
  String host() {
    return jdbc.substring("jdbc:mysql://".length(), jdbc.lastIndexOf('/', queryStart()));
  }

  private int queryStart() {
    int query = jdbc.indexOf('?');
    return query < 0 ? jdbc.length() : query;
  }

  private static String port(String digits, AddressPlace place) {
    if (digits == null) {
      return "";
    }
    if (digits.length() > 5
        || Integer.parseInt(digits) > LAST_PORT
        || Integer.parseInt(digits) < 1) {
      throw new UsageException(
          "%s names port %s: ports are 1 to 65535".formatted(place.name(), digits));
    }
    return ":" + digits;
  }

  private static String schema(String named, AddressPlace place) {
    if (named == null || named.isEmpty()) {
      return "runm";
    }
    if (!SCHEMA.matcher(named).matches()) {
      throw new UsageException(
          "%s names schema %s: a name has 1 to 64 letters, digits, _, $ or -"
              .formatted(place.name(), named));
    }
    return named;
  }
}

package dev.runm.start;

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
  private static final Pattern SHAPE =
      Pattern.compile("(?:jdbc:)?(?:mysql://)?([^/?@\\s]+)(?:/([^/?\\s]*))?(?:\\?(\\S*))?");
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)(^|[?&])password\\d*=|//[^/?]*@");

  /**
   * Reads {@code [jdbc:]mysql://HOST[:PORT][/SCHEMA][?PROPERTIES]}; the scheme may be left out.
   *
   * @throws UsageException if it is something else, or holds a password or user
   */
  static ServerUrl parse(String text) {
    if (PASSWORD.matcher(text).find()) {
      throw new UsageException(
          "--url must hold no user or password, since every user of the machine sees it: use"
              + " --user, and RUNM_PASSWORD, an option file or the prompt");
    }
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new UsageException(
          "--url %s is not an address: mysql://HOST[:PORT][/SCHEMA][?PROPERTIES]".formatted(text));
    }
    String properties = shape.group(3) == null ? "" : "?" + shape.group(3);
    String named = shape.group(2);
    String schema = named == null || named.isEmpty() ? "runm" : named;
    return new ServerUrl("jdbc:mysql://" + shape.group(1) + "/" + properties, schema);
  }
}

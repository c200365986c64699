package dev.runm.session;

import java.util.regex.Pattern;

/** Whether a server is on this machine, so that nobody stands between. */
public final class LocalHost {
  private static final Pattern LOCAL =
      Pattern.compile("(?i)localhost|127(?:\\.\\d{1,3}){3}|::1|0(?::0){6}:1");
  private static final Pattern PORT = Pattern.compile("(?<=]|^[^:]{0,255}):\\d+$");

  private LocalHost() {}

  /**
   * @param host with its port or without; an IPv6 address in brackets or not
   */
  public static boolean is(String host) {
    String name = PORT.matcher(host).replaceFirst("").replaceAll("^\\[|]$", "");
    return LOCAL.matcher(name).matches();
  }
}

package dev.runm.login;

/**
 * Where an address of a server stands, for what is said of one that is wrong.
 *
 * @param name what the place is called
 * @param noLogin what is said where the address holds a user or password
 */
public record AddressPlace(String name, String noLogin) {
  /** An argument of the program. */
  public static final AddressPlace OPTION =
      new AddressPlace(
          "--url",
          "--url must hold no user or password, since every user of the machine sees it: use"
              + " --user, and RUNM_PASSWORD, an option file or the prompt");

  /** The command that goes over to another server. */
  public static final AddressPlace CONNECT =
      new AddressPlace(
          "connect",
          "connect takes no user or password in the address: use --user, and an option file, a"
              + " login path or the prompt");

  /** Returns the place in the configuration file that a named connection has. */
  public static AddressPlace ofConnection(String name) {
    String url = "url of connection %s".formatted(name);
    return new AddressPlace(
        url,
        url
            + " must hold no user or password: use its user, and an option file, a login path or"
            + " the prompt");
  }
}

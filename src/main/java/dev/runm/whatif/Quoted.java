package dev.runm.whatif;

/** Names in the quotes that MySQL takes anything in. */
final class Quoted {
  private Quoted() {}

  static String name(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}

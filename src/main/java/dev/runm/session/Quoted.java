package dev.runm.session;

/** Names in the quotes that MySQL takes anything in. */
public final class Quoted {
  private Quoted() {}

  /** Returns a name as SQL has it, whatever is in it. */
  public static String name(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}

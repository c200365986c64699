package dev.runm.trace;

/** Names an access as people do. */
final class AccessWords {
  private AccessWords() {}

  static String of(Considered considered) {
    String access =
        switch (considered.access()) {
          case "scan" -> "full scan";
          case "index" -> "index scan";
          case "group" -> "group by";
          default -> considered.access();
        };
    return considered.index() == null ? access : (access + " " + considered.index()).strip();
  }
}

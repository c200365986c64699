package dev.runm.embedded;

import java.nio.file.Path;

/** Uses the embedded server from a process of its own, until its input ends. */
final class ShellProgram {
  private ShellProgram() {}

  /** Takes the cache folder, the data folder, and {@code keep} for a server that stays. */
  public static void main(String[] words) throws Exception {
    ServerSettings environment = ServerSettings.fromEnvironment(System.err::println);
    ServerSettings settings =
        new ServerSettings(
            Path.of(words[0]),
            Path.of(words[1]),
            environment.projectHome(),
            environment.maven(),
            words.length > 2 && words[2].equals("keep"),
            environment.notice());
    long begin = System.nanoTime();
    try (EmbeddedMySql mysql = EmbeddedMySql.attach(settings)) {
      System.out.println(mysql.address().port());
      System.err.println("attached in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
      System.in.read();
    }
  }
}

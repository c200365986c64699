package dev.runm.bench;

import dev.runm.prompt.Completions;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.util.Arrays;
import java.util.List;

/**
 * Shows how long one waits for what Tab offers: the median and the longest of many times.
 *
 * <p>Arguments: deployments, such as {@code 100k-shared-compute 1m-shared-compute}.
 */
public final class CompletionBenchmark {
  private static final String SCHEMA = "bench_completion";
  private static final int TIMES = 50;
  private static final List<String> LINES =
      List.of(
          "provider ",
          "provider east-",
          "provider east-row1-rack1-",
          "provider east-row1-rack1-node",
          "why east-row2-rack3-node1",
          "providers --group ",
          "providers --group east-row1-ra",
          "consumer ",
          "providers --partition ",
          "providers --capability cpu",
          "sql SELECT * FROM ",
          "sql SELECT * FROM providers p JOIN inventories i ON i.",
          "sql SELECT * FROM providers FORCE INDEX (",
          "explain --without ix_",
          "mapper show find",
          "find --claim ");

  private CompletionBenchmark() {}

  public static void main(String[] deployments) {
    for (String deployment : deployments) {
      try (TestShell shell = TestShell.in(SCHEMA)) {
        shell.run("load", deployment);
        System.out.printf(
            "%s%n%-58s %6s %10s %10s%n", deployment, "", "words", "median", "longest");
        for (String line : LINES) {
          report(shell, line);
        }
      }
    }
    TestServer.drop(SCHEMA);
  }

  private static void report(TestShell shell, String line) {
    double[] millis = new double[TIMES];
    int words = 0;
    for (int i = -TIMES / 10; i < TIMES; i++) {
      long begin = System.nanoTime();
      words = Completions.of(shell, line).size();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "  %-56s %6d %7.1f ms %7.1f ms%n", line, words, millis[TIMES / 2], millis[TIMES - 1]);
  }
}

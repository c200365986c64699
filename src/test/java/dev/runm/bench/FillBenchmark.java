package dev.runm.bench;

import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows how fast {@code fill} brings a deployment to 80%, against how fast {@code load} writes it.
 *
 * <p>Arguments: a deployment, how many rounds.
 */
public final class FillBenchmark {
  private static final Database DATABASE = new Database("bench_fill");

  private FillBenchmark() {}

  public static void main(String[] words) {
    String deployment = words.length > 0 ? words[0] : "10k-shared-compute";
    int rounds = words.length > 1 ? Integer.parseInt(words[1]) : 3;
    List<Double> seconds = new ArrayList<>();
    List<Double> filled = new ArrayList<>();
    List<Double> loaded = new ArrayList<>();
    long rows = 0;
    try (TestShell shell = TestShell.in(DATABASE.schema())) {
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        check(shell.run("load", deployment));
        loaded.add(rowsOfLoad() / ((System.nanoTime() - start) / 1e9));
        JsonNode answer = fill(shell);
        rows = answer.get("rows").asLong();
        seconds.add(answer.get("milliseconds").asLong() / 1e3);
        filled.add(rows / seconds.get(round));
      }
    }
    System.out.println("| deployment | rounds | rows | fill s | fill rows/s | load rows/s |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    System.out.printf(
        "| %s | %d | %,d | %.1f | %,.0f | %,.0f |%n",
        deployment, rounds, rows, Medians.of(seconds), Medians.of(filled), Medians.of(loaded));
    DATABASE.execute("DROP DATABASE " + DATABASE.schema());
  }

  private static double rowsOfLoad() {
    return DATABASE.number(
        """
        SELECT (SELECT COUNT(*) FROM providers) + (SELECT COUNT(*) FROM provider_trees)
          + (SELECT COUNT(*) FROM inventories) + (SELECT COUNT(*) FROM provider_capabilities)
          + (SELECT COUNT(*) FROM provider_group_members) + (SELECT COUNT(*) FROM object_names)
          + (SELECT COUNT(*) FROM provider_distances)
        """);
  }

  private static JsonNode fill(TestShell shell) {
    Answer answer = shell.line("fill --to 80% --claim 1cpu-64M-10G --format json");
    check(answer);
    return JsonMapper.shared().readTree(answer.out());
  }

  private static void check(Answer answer) {
    if (answer.exitCode().value() != 0) {
      throw new IllegalStateException(answer.err());
    }
  }
}

package dev.runm.bench;

import dev.runm.explain.Depth;
import dev.runm.explain.Explainer;
import dev.runm.explain.Explanation;
import dev.runm.shell.CommandLine;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Shows what explaining a command costs beside the command itself: it may cost the command's own
 * time again, and one EXPLAIN a statement.
 *
 * <p>Arguments: deployments, such as {@code 10k-shared-compute}.
 */
public final class ExplainBenchmark {
  private static final String SCHEMA = "bench_explain";
  private static final int ROUNDS = 30;
  private static final List<String> COMMANDS =
      List.of(
          "find --claim 1cpu-64M-10G",
          "find --claim 1cpu-64M-10G-complex-caps",
          "claim 1cpu-64M-10G --execute",
          "providers");

  private ExplainBenchmark() {}

  public static void main(String[] deployments) {
    System.out.println(
        "| deployment | command | statements | command | explained | more | of it EXPLAIN"
            + " | analyzed |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (String deployment : deployments) {
      try (TestShell shell = TestShell.in(SCHEMA)) {
        shell.run("load", deployment);
        COMMANDS.forEach(command -> measure(shell, deployment, command));
      }
    }
    TestServer.drop(SCHEMA);
  }

  private static void measure(TestShell shell, String deployment, String command) {
    Explainer explainer = shell.bean(Explainer.class);
    CommandLine line = new CommandLine(List.of(command.split(" ")));
    List<Double> plain = new ArrayList<>();
    List<Double> explained = new ArrayList<>();
    List<Double> analyzed = new ArrayList<>();
    List<Double> asking = new ArrayList<>();
    int statements = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      boolean counts = i >= ROUNDS;
      double own = millis(explainer.time(line));
      Timed<Explanation> plan = timed(() -> explainer.explain(line, Depth.PLAN));
      Timed<Explanation> more = timed(() -> explainer.explain(line, Depth.ANALYZE));
      statements = plan.answer.statements().size();
      if (counts) {
        plain.add(own);
        explained.add(plan.millis);
        analyzed.add(more.millis);
        asking.add(millis(plan.answer.asking()));
      }
    }
    double own = Medians.of(plain);
    double with = Medians.of(explained);
    System.out.printf(
        "| %s | %s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
        deployment,
        command,
        statements,
        own,
        with,
        with - own,
        Medians.of(asking),
        Medians.of(analyzed));
  }

  private record Timed<T>(T answer, double millis) {}

  private static <T> Timed<T> timed(Supplier<T> run) {
    long start = System.nanoTime();
    T answer = run.get();
    return new Timed<>(answer, (System.nanoTime() - start) / 1e6);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}

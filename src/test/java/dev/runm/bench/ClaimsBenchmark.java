package dev.runm.bench;

import com.mysql.cj.jdbc.JdbcConnection;
import dev.runm.session.Session;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares {@code claim --execute --count} with the bare write transaction; both take turns on one
 * server, each on a connection of its own that is opened with the same settings of the driver.
 *
 * <p>Arguments: a deployment, how many claims a round, how many rounds.
 */
public final class ClaimsBenchmark {
  private static final String SCHEMA = "bench_claims";

  /** The providers of the bare transactions; claims go from one provider to the next as well. */
  private static final int PROVIDERS = 1000;

  private static final Pattern TIME = Pattern.compile("\"milliseconds\": ?(\\d+)");

  private ClaimsBenchmark() {}

  public static void main(String[] words) throws SQLException {
    String deployment = words.length > 0 ? words[0] : "10k-shared-compute";
    int count = words.length > 1 ? Integer.parseInt(words[1]) : 1000;
    int rounds = words.length > 2 ? Integer.parseInt(words[2]) : 7;
    try (TestShell shell = TestShell.in(SCHEMA)) {
      check(shell.run("load", deployment));
      try (TestShell other = TestShell.on(TestServer.in(SCHEMA))) {
        Connection connection = other.bean(Session.class).connection().unwrap(JdbcConnection.class);
        claims(shell, 200);
        BareClaims.seconds(connection, "warm", 200, PROVIDERS);
        List<Double> bare = new ArrayList<>();
        List<Double> runm = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
          boolean bareFirst = round % 2 == 0;
          if (bareFirst) {
            bare.add(count / BareClaims.seconds(connection, "b" + round + "-", count, PROVIDERS));
          }
          runm.add(count / claims(shell, count));
          if (!bareFirst) {
            bare.add(count / BareClaims.seconds(connection, "b" + round + "-", count, PROVIDERS));
          }
        }
        double floor = Medians.of(bare);
        double own = Medians.of(runm);
        System.out.println(
            "| deployment | claims a round | rounds | bare transactions/s | claim --count/s | ratio |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        System.out.printf(
            "| %s | %,d | %d | %.0f | %.0f | %.2f |%n",
            deployment, count, rounds, floor, own, own / floor);
      }
    }
    TestServer.drop(SCHEMA);
  }

  /** The whole command, its search included; in seconds. */
  private static double claims(TestShell shell, int count) {
    TestShell.Answer answer =
        shell.run(
            "claim",
            "1cpu-64M-10G",
            "--execute",
            "--count",
            String.valueOf(count),
            "--format",
            "json");
    check(answer);
    Matcher time = TIME.matcher(answer.out());
    if (!time.find()) {
      throw new IllegalStateException(answer.out());
    }
    return Long.parseLong(time.group(1)) / 1e3;
  }

  private static void check(TestShell.Answer answer) {
    if (answer.exitCode().value() != 0) {
      throw new IllegalStateException(answer.err());
    }
  }
}

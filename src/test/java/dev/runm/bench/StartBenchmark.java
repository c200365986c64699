package dev.runm.bench;

import dev.runm.e2e.PseudoTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures {@code scripts/runm} from its call to the prompt and to the first answer, at a real
 * terminal, with the embedded server running. The parts are told by the JVM's log of the classes
 * that it loads.
 */
final class StartBenchmark {
  private static final int ROUNDS = 10;
  private static final String PROMPT = "runm> ";

  /** One start, cut where a part ends. */
  private record Start(
      Instant called,
      Instant java,
      Instant main,
      Instant context,
      Instant prompt,
      Instant answer) {}

  private StartBenchmark() {}

  public static void main(String[] none) throws Exception {
    start(); // builds, and starts the server that all others find
    start();
    List<Start> starts = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      starts.add(start());
    }
    System.out.printf("From scripts/runm to the prompt, median of %d%n%n", ROUNDS);
    System.out.println("| part | ms |\n| --- | ---: |");
    row("launcher", starts.stream().map(s -> Duration.between(s.called, s.java)).toList());
    row("JVM, to main", starts.stream().map(s -> Duration.between(s.java, s.main)).toList());
    row("context", starts.stream().map(s -> Duration.between(s.main, s.context)).toList());
    row(
        "terminal, prompt",
        starts.stream().map(s -> Duration.between(s.context, s.prompt)).toList());
    row(
        "**to the prompt**",
        starts.stream().map(s -> Duration.between(s.called, s.prompt)).toList());
    row(
        "connection, first answer (`status`)",
        starts.stream().map(s -> Duration.between(s.prompt, s.answer)).toList());
  }

  private static void row(String part, List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    long middle =
        sorted.get((sorted.size() - 1) / 2).plus(sorted.get(sorted.size() / 2)).toMillis() / 2;
    System.out.printf("| %s | %d |%n", part, middle);
  }

  private static Start start() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("runm.home"));
    Path log = Files.createTempFile("runm-start", ".log");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("RUNM_JAVA_OPTS", "-Xlog:class+load:file=" + log + ":utctime");
    environment.put("TERM", "xterm-256color");
    List<String> command = List.of(home.resolve("scripts/runm").toString(), "--keep-server");
    Instant called = Instant.now();
    try (PseudoTerminal terminal = PseudoTerminal.start(home, environment, command)) {
      terminal.waitFor(PROMPT);
      final Instant prompt = Instant.now();
      terminal.enter("status");
      terminal.waitFor("server");
      terminal.waitFor(PROMPT);
      final Instant answer = Instant.now();
      terminal.type(PseudoTerminal.CTRL_D);
      terminal.exitCode();
      List<String> loads = Files.readAllLines(log);
      return new Start(
          called,
          firstLoad(loads, "java.lang.Object"),
          firstLoad(loads, "dev.runm.RunmApplication"),
          firstLoad(loads, "org.jline.terminal.TerminalBuilder"),
          prompt,
          answer);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static Instant firstLoad(List<String> loads, String type) {
    String line =
        loads.stream()
            .filter(load -> load.contains("] " + type + " "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " was not loaded"));
    String time = line.substring(1, line.indexOf(']'));
    return Instant.parse(time.replaceFirst("\\+0000$", "Z"));
  }
}

package dev.runm.golden;

import static dev.runm.error.ExitCode.OK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.shell.Dispatcher;
import dev.runm.shell.ExitRequest;
import dev.runm.testing.ProjectCopy;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the example of each command's help at a terminal of 78 columns, on 100-shared-compute, and
 * compares it with the text that help shows. With {@code -Drunm.golden=write} the texts that differ
 * are written instead.
 */
class HelpExamplesIT {
  private static final Path PAGES = Path.of("src/main/resources/dev/runm/help/commands");
  private static final String PROMPT = "runm> ";
  private static final String SCHEMA = "help_examples";

  /**
   * What stands beside the two blanks before an example, and the most that is shown of an answer.
   */
  private static final int WIDTH = 78;

  private static final int LINES = 16;

  @TempDir private static Path folder;
  private static ProjectCopy project;
  private static TestShell shell;
  private static List<Long> loaded = List.of();

  @BeforeAll
  static void open() {
    project = new ProjectCopy(folder);
    shell = TestShell.in(SCHEMA, WIDTH);
    prepare("load 100-shared-compute");
  }

  @AfterAll
  static void close() {
    shell.close();
    project.close();
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void anExampleShowsWhatItsCommandsPrint(Path page) throws IOException, SQLException {
    List<String> lines = Files.readAllLines(page);
    int begin = lines.indexOf("") + 1;
    List<String> head = lines.subList(0, begin);
    List<String> example = lines.subList(begin, lines.size());
    if (head.stream().anyMatch(line -> line.startsWith("by hand: "))) {
      return;
    }
    restore();
    values(head, "before: ").forEach(HelpExamplesIT::prepare);
    List<String> seen = new ArrayList<>();
    for (String command : values(commands(head, example), PROMPT)) {
      seen.add(PROMPT + command);
      seen.addAll(shown(run(command)));
    }
    values(head, "after: ").forEach(HelpExamplesIT::prepare);
    boolean figures = head.contains("varies: figures");
    boolean same = compared(seen, figures).equals(compared(example, figures));
    if (!same && "write".equals(System.getProperty("runm.golden"))) {
      Files.write(page, Stream.concat(head.stream(), seen.stream()).toList());
    } else if (!same) {
      assertThat(seen).isEqualTo(example);
    }
  }

  /** An answer may hold a prompt itself; then the head says how many commands there are. */
  private static List<String> commands(List<String> head, List<String> example) {
    return head.contains("commands: 1") ? example.subList(0, 1) : example;
  }

  private static List<String> values(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }

  private static String run(String command) {
    try {
      return shell.typed(command).all().replace(folder.toString(), "~/runm");
    } catch (ExitRequest left) {
      return "";
    }
  }

  private static void prepare(String command) {
    List<String> words = shell.bean(Dispatcher.class).line(command).words();
    assertThat(shell.run(words.toArray(String[]::new)).exitCode()).as(command).isEqualTo(OK);
  }

  /** Loads the deployment anew if an example has changed it. */
  private static void restore() throws SQLException {
    if (!rows().equals(loaded)) {
      prepare("load 100-shared-compute");
      loaded = rows();
    }
  }

  private static List<Long> rows() throws SQLException {
    List<Long> counts = new ArrayList<>();
    try (Connection connection = TestServer.connect();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("consumers", "allocations", "provider_capabilities")) {
        try (ResultSet row =
            statement.executeQuery("SELECT COUNT(*) FROM %s.%s".formatted(SCHEMA, table))) {
          row.next();
          counts.add(row.getLong(1));
        }
      }
    }
    return counts;
  }

  /** A long answer is cut off, and a long line goes on below. */
  private static List<String> shown(String answer) {
    List<String> lines = answer.stripTrailing().lines().flatMap(HelpExamplesIT::wrapped).toList();
    return lines.size() <= LINES + 1
        ? lines
        : Stream.concat(lines.subList(0, LINES).stream(), Stream.of("…")).toList();
  }

  private static Stream<String> wrapped(String line) {
    if (line.length() <= WIDTH) {
      return Stream.of(line);
    }
    int blank = line.lastIndexOf(' ', WIDTH);
    int end = blank > 0 ? blank : WIDTH;
    return Stream.concat(
        Stream.of(line.substring(0, end)), wrapped(line.substring(end).stripLeading()));
  }

  /** Where lines are broken may depend on a figure. */
  private static String compared(List<String> lines, boolean figures) {
    String text = Transcript.normalised(String.join("\n", lines) + "\n");
    String shape =
        figures
            ? text.replaceAll("\\d[\\d,.]*( [KMG]?i?B\\b)?", "N").replaceAll("[─▁-█▉▊▋▌▍▎▏]+", "")
            : text;
    return shape.replaceAll("\\s+", " ").replaceAll("[\\d,]+ rows/s", "RATE");
  }
}

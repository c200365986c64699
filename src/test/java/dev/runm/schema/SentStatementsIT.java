package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.ReloadableMappers;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code schema} says of commands holds of what they really send and the server reads. */
class SentStatementsIT {
  private static final Path COMMANDS = Path.of("scripts/lib/commands.rsh");

  @Test
  void whatShippedCommandsSendAndReadIsAmongWhatIsSaidOfThem() throws IOException {
    try (TestShell shell = TestShell.in("sent_statements")) {
      assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
      Map<Path, String> files = new TreeMap<>();
      try (Stream<Path> found = Files.list(shell.bean(ReloadableMappers.class).folder())) {
        for (Path file : found.filter(one -> one.toString().endsWith(".xml")).toList()) {
          files.put(file, Files.readString(file));
        }
      }
      Map<String, MapperStatement> statements =
          MapperStatement.in(files).stream()
              .collect(Collectors.toMap(MapperStatement::name, Function.identity()));
      Set<String> tables = new HashSet<>(Chapter.model());
      int seen = 0;
      for (String line : lines()) {
        Answer answer = shell.line("explain --format json " + line);
        if (answer.exitCode() != ExitCode.OK) {
          continue; // such as a claim that names a group of another deployment
        }
        String command = line.split(" ")[0];
        for (JsonNode sent : new JsonMapper().readTree(answer.out()).get("statements")) {
          String name = sent.get("id").asString();
          seen++;
          assertThat(SentStatements.byCommand().get(command)).as(line).contains(name);
          List<String> read = new ArrayList<>();
          sent.get("plan").forEach(access -> read.add(access.get("table").asString()));
          read.retainAll(tables);
          assertThat(read)
              .as(name)
              .allSatisfy(table -> assertThat(statements.get(name).ways(table)).isNotEmpty());
        }
      }
      assertThat(seen).isGreaterThan(100);
    }
  }

  /** One line of each command, but for find and claim, which differ by what they ask. */
  private static List<String> lines() throws IOException {
    return Files.readAllLines(COMMANDS).stream()
        .filter(line -> line.matches("[a-z].*"))
        .filter(line -> !line.startsWith("fill"))
        .toList();
  }
}

package dev.runm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads plans of several versions of MySQL that were written down, and compares with what stands
 * beside each. Nothing is known of their schemas.
 */
class RecordedPlansTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/runm/plan/recorded");

  @ParameterizedTest
  @MethodSource("names")
  void isReadAsWritten(String name) throws IOException {
    SchemaFacts facts = new SchemaFacts(List.of(), List.of());
    String json = Files.readString(FOLDER.resolve(name + ".json"));
    Plan plan = new PlanReader(TableAliases.of("", facts), facts).read(json);
    List<String> lines = new ArrayList<>(plan.messages());
    plan.accesses().forEach(access -> lines.add(line(access)));
    List<String> expected =
        Files.readAllLines(FOLDER.resolve(name + ".txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines).isEqualTo(expected);
  }

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String line(PlanAccess access) {
    List<String> words = new ArrayList<>();
    words.add(access.table() + " " + access.alias());
    words.add(access.access());
    if (access.key() != null) {
      words.add(access.key() + " " + access.keyColumns());
    }
    if (access.rows() != null) {
      words.add(String.valueOf(access.rows()));
    }
    words.addAll(access.extra());
    return String.join("; ", words);
  }
}

package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches that start with few rows, in two racks: one of the first and last node, and the rest.
 */
class OrderIT {
  private static final String FIRST_ROWS = "runm.search.rows";
  private static final String PAIR =
      """
      request_groups:
        - name: one
          resources: {runm.cpu.shared: {min: 1}}
        - name: other
          resources: {runm.cpu.shared: {min: 1}}
          distances: [{type: failure, from: one, maximum: local}]
          options: {isolate_from: [one]}
      """;

  @TempDir private static Path folder;
  private static TestShell shell;
  private static String pair;
  private static String single;

  @BeforeAll
  static void load() throws IOException {
    System.setProperty(FIRST_ROWS, "1");
    shell = TestShell.in("find_order");
    StringBuilder world = new StringBuilder("groups: [far, near]\nproviders:\n");
    for (int i = 0; i < 12; i++) {
      String group = i == 0 || i == 11 ? "far" : "near";
      world.append(
          "  - {name: %s, groups: [%s], inventory: {runm.cpu.shared: {total: 12}}, distances: [{group: %s, type: failure, code: local}]}\n"
              .formatted(name(i), group, group));
    }
    world.append("allocations:\n");
    for (int i = 1; i < 11; i++) {
      world.append(
          "  - {consumer: vm, items: [{provider: %s, resource: runm.cpu.shared, used: %d}]}\n"
              .formatted(name(i), i * 7 % 11));
    }
    run("load", file("world.yaml", world.toString()));
    pair = file("pair.yaml", PAIR);
    single = file("single.yaml", "request_groups: [{resources: {runm.cpu.shared: {min: 1}}}]");
  }

  @AfterAll
  static void leave() {
    shell.close();
    System.clearProperty(FIRST_ROWS);
  }

  /** Upper case comes first: names are compared byte by byte. */
  private static String name(int number) {
    return (number % 2 == 0 ? "N" : "m") + (char) ('a' + number);
  }

  @Test
  void namesComeByteByByte() {
    List<String> names = found("name", "all");
    assertThat(names).hasSize(12).isSorted();
    assertThat(names.get(0)).isEqualTo("Na");
    assertThat(names.get(6)).isEqualTo("mb");
    assertThat(found("name", "4")).isEqualTo(names.subList(0, 4));
  }

  @Test
  void theEmptiestOrTheFullestComeFirst() {
    assertThat(found("free", "3")).containsExactly("Na", "ml", "Ni");
    assertThat(found("packed", "3")).containsExactly("md", "Ng", "mj");
    List<String> packed = found("packed", "all");
    assertThat(packed.subList(10, 12)).containsExactly("Na", "ml");
  }

  @Test
  void aRandomOrderRepeatsWithItsSeed() {
    List<String> seven = found("random --seed 7", "all");
    assertThat(found("random --seed 7", "all")).isEqualTo(seven);
    assertThat(found("random --seed 7", "5")).isEqualTo(seven.subList(0, 5));
    assertThat(found("random --seed 8", "all"))
        .isNotEqualTo(seven)
        .containsExactlyInAnyOrderElementsOf(seven);
    assertThat(found("random --seed 1", "all")).isEqualTo(found("random", "all"));
    assertThat(claimed("random --seed 7", "3")).isEqualTo(claimed("random --seed 7", "3"));
    assertThat(claimed("random --seed 7", "all")).isNotEqualTo(claimed("random --seed 8", "all"));
  }

  /** The partner of the first comes last, and other pairs are found among the first rows. */
  @ParameterizedTest
  @CsvSource({
    "name, Na ml",
    "free, Na ml",
    "packed, md Ng",
    "random --seed 3,",
    "random --seed 4,"
  })
  void theFirstClaimsAreThoseOfTheFirstProvidersHoweverLateTheirPartnersCome(
      String order, String first) {
    List<String> all = claimed(order, "all");
    assertThat(all).hasSize(92);
    assertThat(claimed(order, "3")).isEqualTo(all.subList(0, 3));
    assertThat(claimed(order, "1")).isEqualTo(all.subList(0, 1));
    if (first != null) {
      assertThat(all.get(0)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--order fre, did you mean free?",
    "--order size, not size",
    "--seed 3, --seed goes with --order random",
    "--order name --seed 3, --seed goes with --order random"
  })
  void whatIsNoOrderOrHasNoUseForASeedIsRefused(String options, String message) {
    for (String command : new String[] {"find --claim ", "claim "}) {
      Answer refused = shell.line(command + single + " " + options);
      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err()).contains(message);
    }
  }

  private static List<String> found(String order, String limit) {
    List<String> names = new ArrayList<>();
    json("find --claim %s --limit %s --order %s".formatted(single, limit, order))
        .at("/groups/0/providers")
        .forEach(row -> names.add(row.get("name").asString()));
    return names;
  }

  /** Returns the two providers of each claim. */
  private static List<String> claimed(String order, String limit) {
    List<String> pairs = new ArrayList<>();
    json("claim %s --limit %s --order %s".formatted(pair, limit, order))
        .get("claims")
        .forEach(
            claim ->
                pairs.add(
                    claim.at("/items/0/provider").asString()
                        + " "
                        + claim.at("/items/1/provider").asString()));
    return pairs;
  }

  private static JsonNode json(String line) {
    return JsonMapper.shared().readTree(run((line + " --format json").split(" ")).out());
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Answer run(String... words) {
    Answer answer = shell.run(words);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }
}

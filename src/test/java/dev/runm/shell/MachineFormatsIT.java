package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of every command that lists, on real answers. */
class MachineFormatsIT {
  private static final TestShell SHELL = TestShell.in("machine_formats");

  /** 1,234 and 64 MiB and 12 ms, as people read them. */
  private static final Pattern FOR_PEOPLE =
      Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?[\\d.,]+ (?:[KMGTPE]i)?B|[\\d.,]+ m?s");

  /** Times, which differ from one answer to the next. */
  private static final Pattern TIME =
      Pattern.compile("(\"\\w*(?:milliseconds|uses|acquire|begin|time)\\w*\":)[\\d.]+");

  private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^,\"\\n]+");

  @BeforeAll
  static void load() {
    SHELL.line("load 100-shared-compute");
    SHELL.line("claim 1cpu-64M-10G --execute --consumer vm --count 3");
  }

  @AfterAll
  static void close() {
    SHELL.close();
  }

  static Stream<String> listings() {
    return Stream.of(
        "stats",
        "status",
        "partitions",
        "groups",
        "providers",
        "provider east-row1-rack1-node1",
        "capabilities",
        "consumers",
        "consumer vm-1",
        "allocations",
        "distances east-row1-rack1-node1",
        "find --claim 1cpu-64M-10G",
        "find --claim 1cpu-64M-10G-complex-caps",
        "claim 1cpu-64M-10G --limit 3",
        "why east-row1-rack1-node1 --claim 1cpu-64M-10G",
        "verify",
        "profiles",
        "indexes",
        "explain partitions",
        "mapper list",
        "whatif show",
        "baseline list",
        "set",
        "sql SELECT id, total, allocation_ratio FROM inventories LIMIT 3");
  }

  @ParameterizedTest
  @MethodSource("listings")
  void numbersAreDigitsOnly(String command) {
    String csv = answer(command, "csv");
    assertThat(FIELD.matcher(csv).results().map(field -> field.group().replace("\"", "")))
        .isNotEmpty()
        .noneMatch(field -> FOR_PEOPLE.matcher(field).matches());
  }

  @ParameterizedTest
  @MethodSource("listings")
  void eachLineOfJsonLinesIsAnObject(String command) {
    assertThat(answer(command, "jsonl").lines())
        .allSatisfy(line -> assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("listings")
  void yamlIsTheDocumentOfJson(String command) {
    JsonNode json = steady(JsonMapper.shared().readTree(answer(command, "json")));
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(answer(command, "yaml"));
    JsonNode read = steady(JsonMapper.shared().valueToTree(yaml));
    assertThat(read.toString()).isEqualTo(json.toString());
  }

  /** Without what differs from one answer to the next. */
  private static JsonNode steady(JsonNode document) {
    String text = TIME.matcher(document.toString()).replaceAll("$1 0");
    return JsonMapper.shared().readTree(text.replaceAll("--format \\w+", ""));
  }

  private static String answer(String command, String format) {
    String[] words = command.split(" ");
    String[] all =
        command.startsWith("sql ")
            ? new String[] {"sql", "--format", format, command.substring(4)}
            : Stream.concat(Arrays.stream(words), Stream.of("--format", format))
                .toArray(String[]::new);
    TestShell.Answer answer = SHELL.run(all);
    assertThat(answer.err()).doesNotContain("error:");
    return answer.out();
  }
}

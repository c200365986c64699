package dev.runm.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shell in a deployment whose use changes: {@code a} is full until 100 and from 150 to 200,
 * {@code b} is full for ever, {@code c} has 4 of 10 left until 300, {@code d} until 200, where one
 * use follows another.
 */
record Moving(TestShell shell, Path folder) implements AutoCloseable {
  private static final String WORLD =
      """
      providers:
        - {name: a, inventory: &ten {runm.cpu.shared: {total: 10}}}
        - {name: b, inventory: *ten}
        - {name: c, inventory: *ten}
        - {name: d, inventory: *ten}
      allocations:
        - {consumer: v, acquire: 0, release: 100, items: [{provider: a, resource: runm.cpu.shared, used: 10}]}
        - {consumer: w, acquire: 150, release: 200, items: [{provider: a, resource: runm.cpu.shared, used: 10}]}
        - {consumer: x, acquire: 0, items: [{provider: b, resource: runm.cpu.shared, used: 10}]}
        - {consumer: y, acquire: 0, release: 300, items: [{provider: c, resource: runm.cpu.shared, used: 6}]}
        - {consumer: z, acquire: 0, release: 100, items: [{provider: d, resource: runm.cpu.shared, used: 6}]}
        - {consumer: z, acquire: 100, release: 200, items: [{provider: d, resource: runm.cpu.shared, used: 6}]}
      """;

  static Moving in(String schema, Path folder) {
    Moving moving = new Moving(TestShell.in(schema), folder);
    moving.run("load " + moving.file("world.yaml", WORLD));
    return moving;
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the path of a claim of a group for each of the arguments, such as {@code a 4}. */
  String claim(String window, String... groups) {
    StringBuilder text = new StringBuilder(window + "\nrequest_groups:\n");
    for (String group : groups) {
      String[] words = group.split(" ");
      text.append(
          "  - {resources: {runm.cpu.shared: {min: %s, max: %s}}, options: {in_tree: %s}}\n"
              .formatted(words[1], words[1], words[0]));
    }
    return file("claim.yaml", text.toString());
  }

  /** Returns the path of a claim of so many units of any provider. */
  String anywhere(String window, int units) {
    return file(
        "claim.yaml",
        "%s\nrequest_groups: [{resources: {runm.cpu.shared: {min: %d, max: %d}}}]"
            .formatted(window, units, units));
  }

  Answer run(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  JsonNode json(String line) {
    return JsonMapper.shared().readTree(run(line + " --format json").out());
  }

  /** Returns the providers of the first group, with what each has free. */
  List<String> free(String line) {
    List<String> found = new ArrayList<>();
    for (JsonNode row : json(line).at("/groups/0/providers")) {
      found.add(
          row.get("name").asString() + " " + row.at("/resources/runm.cpu.shared/free").asLong());
    }
    return found;
  }

  @Override
  public void close() {
    shell.close();
  }
}

package dev.runm.look;

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

/** Two trees and a lone provider in two partitions, used in the past, now and in the future. */
record LookWorld(TestShell shell) implements AutoCloseable {
  private static final String YAML =
      """
      groups: [g1, g2, g_3, gx3]
      providers:
        - name: a
          groups: [g1]
          capabilities: [cpu.x86.vmx]
          inventory:
            runm.cpu.shared: {total: 11, reserved: 1, max_unit: 8, allocation_ratio: 1.25}
            runm.memory: {total: 1000, min_unit: 2, step_size: 2}
          distances:
            - {group: g2, type: failure, code: row}
            - {group: g_3, type: failure, code: rack}
            - {group: g1, type: network, code: local}
            - {group: g2, type: network, code: site}
          children:
            - {name: nic, count: 2, type: runm.nic, capabilities: [custom.fast]}
            - name: numa
              children:
                - {name: deep, type: runm.nic}
        - name: b
          partition: part1
          groups: [g2, g_3]
          capabilities: [cpu.x86.vmx, storage.disk.ssd]
          inventory: {runm.storage.block: {total: 18446744073709551615}}
        - name: b/own
          parent: b
          partition: part1
          groups: [g1]
        - name: c
          type: runm.storage
          partition: part1
      capabilities: [custom.fast]
      allocations:
        - consumer: vm1
          acquire: 100
          items:
            - {provider: a, resource: runm.cpu.shared, used: 3}
            - {provider: b, resource: runm.storage.block, used: 18446744073709551615}
        - consumer: vm1
          acquire: 50
          release: 100
          items: [{provider: a, resource: runm.cpu.shared, used: 7}]
        - consumer: vm2
          acquire: 4000000000
          release: 4000000100
          items: [{provider: a, resource: runm.memory, used: 4}]
        - consumer: other
          acquire: 200
          items: [{provider: a, resource: runm.memory, used: 10}]
      """;

  static LookWorld in(String schema, Path folder) {
    LookWorld world = new LookWorld(TestShell.in(schema));
    try {
      String path = Files.writeString(folder.resolve("world.yaml"), YAML).toString();
      Answer loaded = world.shell.run("load", path);
      assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return world;
  }

  /** Returns the document that a line answers with. */
  JsonNode json(String line) {
    return JsonMapper.shared().readTree(out(line + " --format json"));
  }

  /** Returns one field of each object in a list of the document. */
  List<String> column(String line, String list, String field) {
    return texts(json(line).get(list), field);
  }

  static List<String> texts(JsonNode objects, String field) {
    List<String> texts = new ArrayList<>();
    objects.forEach(object -> texts.add(object.get(field).asString()));
    return texts;
  }

  /** Returns what a line that ends well writes to standard output. */
  String out(String line) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }

  /** Returns the one line that tells why a line failed. */
  String error(String line, ExitCode code) {
    Answer answer = shell.line(line);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(code);
    assertThat(answer.err().lines()).hasSize(1);
    return answer.err();
  }

  @Override
  public void close() {
    shell.close();
  }
}

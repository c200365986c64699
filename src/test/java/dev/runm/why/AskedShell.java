package dev.runm.why;

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

/** A shell in a small deployment, of three trees unless told, in which claims are asked why. */
final class AskedShell implements AutoCloseable {
  private static final String DEPLOYMENT =
      """
      capabilities: [custom.fast]
      groups: [east, west, rack1, rack2]
      providers:
        - name: cn1
          groups: [east, rack1]
          capabilities: [cpu.x86.avx]
          inventory:
            runm.cpu.shared: {total: 8}
            runm.memory: {total: 1GiB, min_unit: 64MiB, step_size: 64MiB}
          distances:
            - {group: rack1, type: failure, code: local}
            - {group: rack2, type: failure, code: rack}
        - name: cn2
          groups: [east, rack2]
          capabilities: [cpu.x86.avx, cpu.x86.vmx]
          inventory:
            runm.cpu.shared: {total: 16}
            runm.memory: {total: 2GiB, min_unit: 64MiB, step_size: 64MiB}
          distances:
            - {group: rack2, type: failure, code: local}
            - {group: rack1, type: failure, code: rack}
          children:
            - name: numa0
              inventory: {runm.cpu.dedicated: {total: 4}}
            - name: numa1
              inventory: {runm.cpu.dedicated: {total: 8}, runm.gpu.virtual: {total: 2}}
        - name: st1
          type: runm.storage
          partition: part1
          groups: [west]
          capabilities: [storage.disk.ssd]
          inventory: {runm.storage.block: {total: 100GB}}
      allocations:
        - consumer: vm1
          items: [{provider: cn1, resource: runm.memory, used: 960MiB}]
        - consumer: vm7
          release: 2090-01-01T00:00:00Z
          items: [{provider: cn2, resource: runm.memory, used: 1920MiB}]
        - consumer: vm8
          acquire: 2090-02-01T00:00:00Z
          release: 2091-01-01T00:00:00Z
          items: [{provider: cn2, resource: runm.memory, used: 1GiB}]
        - consumer: vm9
          items: [{provider: st1, resource: runm.storage.block, used: 100GB}]
      """;

  private final TestShell shell;
  private final Path folder;

  AskedShell(String schema, Path folder) {
    this(schema, folder, DEPLOYMENT);
  }

  /** A shell in another deployment. */
  AskedShell(String schema, Path folder, String deployment) {
    this.folder = folder;
    this.shell = TestShell.in(schema);
    Answer loaded = shell.run("load", file("deployment.yaml", deployment));
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs words, of which {@code CLAIM} stands for a claim profile with this text. */
  Answer answer(String claim, String line) {
    return shell.line(line.replace("CLAIM", file("claim.yaml", claim)));
  }

  JsonNode json(String claim, String line) {
    Answer answer = answer(claim, line + " --format json");
    assertThat(answer.exitCode()).as(answer.all() + claim).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.out());
  }

  /** Returns a claim of one group. */
  static String one(String... lines) {
    return "request_groups:\n  - name: one\n    " + String.join("\n    ", lines) + "\n";
  }

  List<String> found(String claim) {
    List<String> names = new ArrayList<>();
    json(claim, "find --claim CLAIM --limit all")
        .get("groups")
        .get(0)
        .get("providers")
        .forEach(provider -> names.add(provider.get("name").asString()));
    return names;
  }

  @Override
  public void close() {
    shell.close();
  }
}

package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Three providers with 10 processors and 1000 bytes of memory each, in a schema of their own. */
record SmallDeployment(TestShell shell, Database database, Path folder) implements AutoCloseable {
  private static final String YAML =
      """
      providers:
        - name: c1
          inventory: &stock
            runm.cpu.shared: {total: 10, min_unit: 2, max_unit: 6, step_size: 2}
            runm.memory: {total: 1000}
        - {name: c2, inventory: *stock}
        - {name: c3, inventory: *stock}
      """;

  static SmallDeployment in(String schema, Path folder) {
    TestShell shell = TestShell.in(schema);
    SmallDeployment small = new SmallDeployment(shell, new Database(schema), folder);
    small.reload();
    return small;
  }

  void reload() {
    TestShell.Answer loaded = shell.run("load", file("small.yaml", YAML));
    assertThat(loaded.exitCode()).as(loaded.all()).isEqualTo(ExitCode.OK);
  }

  /** Writes a claim of so many processors and bytes and returns its path. */
  String claim(int processors, int bytes) {
    return claim("", processors, bytes);
  }

  String claim(String window, int processors, int bytes) {
    return file(
        "claim.yaml",
        window
            + """
              request_groups:
                - name: machine
                  resources:
                    runm.cpu.shared: {min: %d, max: %d}
                    runm.memory: {min: %d, max: %d}
              """
                .formatted(processors, processors, bytes, bytes));
  }

  String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Fills what is loaded and returns the answer, in JSON. */
  String fill(String share, String claim, String options) {
    TestShell.Answer answer =
        shell.line(
            "fill --to %s --claim %s --format json %s".formatted(share, claim, options).strip());
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer.out();
  }

  /** Returns an item that takes so much of a provider. */
  ClaimItem item(String provider, String resourceType, long used) {
    return new ClaimItem(
        "machine",
        (int) providerId(provider),
        provider,
        (int) database.number("SELECT id FROM resource_types WHERE code = '" + resourceType + "'"),
        resourceType,
        BigInteger.valueOf(used));
  }

  long providerId(String name) {
    return database.number(
        "SELECT p.id FROM providers p JOIN object_names n ON n.uuid = p.uuid WHERE n.name = '"
            + name
            + "'");
  }

  List<String> generations() {
    return database.rows("SELECT generation FROM providers ORDER BY id");
  }

  /** Returns provider, resource type and amount of every item there is. */
  List<String> items() {
    return database.rows(
        """
        SELECT n.name, rt.code, s.used
        FROM allocation_items s
        JOIN providers p ON p.id = s.provider_id
        JOIN object_names n ON n.uuid = p.uuid
        JOIN resource_types rt ON rt.id = s.resource_type_id
        ORDER BY s.id
        """);
  }

  /** Returns provider, resource type and amount of every inventory that is held. */
  List<String> held() {
    return database.rows(
        """
        SELECT n.name, rt.code, i.held
        FROM inventories i
        JOIN providers p ON p.id = i.provider_id
        JOIN object_names n ON n.uuid = p.uuid
        JOIN resource_types rt ON rt.id = i.resource_type_id
        WHERE i.held > 0
        ORDER BY p.id, rt.id
        """);
  }

  /** Returns where what is held differs from what its allocations say; nothing, if all is well. */
  List<String> heldWrongly() {
    return database.rows(
        """
        SELECT i.provider_id, i.resource_type_id, i.held, COALESCE(SUM(s.used), 0) AS used
        FROM inventories i
        LEFT JOIN (
          SELECT s.* FROM allocation_items s
          JOIN allocations a ON a.id = s.allocation_id AND a.release_time = 9223372036854775807
        ) s ON s.provider_id = i.provider_id AND s.resource_type_id = i.resource_type_id
        GROUP BY i.id, i.provider_id, i.resource_type_id, i.held
        HAVING i.held <> used
        """);
  }

  @Override
  public void close() {
    shell.close();
  }
}

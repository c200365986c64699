package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.output.Canvas;
import dev.runm.output.Drawing;
import dev.runm.output.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How schemas are drawn; the shipped one is committed as it looks ({@code -Drunm.golden=write}).
 */
class DiagramTest {
  private static final Path SEEN = Path.of("src/test/resources/dev/runm/schema");

  @ParameterizedTest
  @CsvSource({
    "80, true, false, diagram-80.txt",
    "140, true, false, diagram-140.txt",
    "80, false, false, diagram-ascii.txt",
    "140, true, true, diagram-columns.txt"
  })
  void theShippedSchemaLooksAsItDid(int width, boolean unicode, boolean columns, String file)
      throws IOException {
    String drawn =
        Drawing.of(new SchemaReport(SchemaText.shipped(), columns), Format.DIAGRAM, width, unicode);
    if ("write".equals(System.getProperty("runm.golden"))) {
      Files.writeString(SEEN.resolve(file), drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(SEEN.resolve(file)));
    assertThat(drawn.lines()).allMatch(line -> Canvas.cells(line) <= width);
  }

  @Test
  void aLineLeadsFromAColumnToTheKeyThatItRefersTo() {
    assertThat(drawn(80, true, parentAndChildren()))
        .startsWith(
            """
            What was added to the model?
            ┌ children ─┐   ┌ parents ────┐
            │ id        │ ╭▸│ id          │
            │ parent_id ├─╯ │ origin_id ↺ │
            └───────────┘   └─────────────┘
            """);
    assertThat(drawn(80, false, parentAndChildren()))
        .startsWith(
            """
            What was added to the model?
            + children -+   + parents ---------+
            | id        | +>| id               |
            | parent_id +-+ | origin_id (self) |
            +-----------+   +------------------+
            """);
  }

  private static Schema parentAndChildren() {
    return SchemaText.of(
        """
        CREATE TABLE children (
          id INT NOT NULL,
          parent_id INT NOT NULL COMMENT 'parents.id',
          PRIMARY KEY (id)
        );
        CREATE TABLE parents (
          id INT NOT NULL,
          origin_id INT NULL COMMENT 'parents.id; NULL for the first',
          PRIMARY KEY (id)
        );
        """);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 30, 40, 60, 100, 200})
  void tablesThatReferToEachOtherInCirclesAreDrawnAtAnyWidth(int width) {
    String drawn =
        drawn(
            width,
            true,
            SchemaText.of(
                """
                CREATE TABLE a (
                  b_id INT NOT NULL COMMENT 'b.id',
                  c_id INT NOT NULL COMMENT 'c.id',
                  id INT NOT NULL,
                  PRIMARY KEY (id)
                );
                CREATE TABLE b (
                  id INT NOT NULL,
                  c_id INT NOT NULL COMMENT 'c.id',
                  PRIMARY KEY (id)
                );
                CREATE TABLE c (
                  id INT NOT NULL,
                  a_id INT NOT NULL COMMENT 'a.id',
                  PRIMARY KEY (id)
                );
                CREATE TABLE a_table_whose_name_is_far_too_long_for_most (
                  some_text_without_any_key_at_all_in_a_long_column INT NOT NULL
                );
                """));

    assertThat(drawn.lines()).allMatch(line -> Canvas.cells(line) <= width);
    assertThat(drawn).contains("┌ a ─", "┌ b ─", "┌ c ─").contains("a_id");
  }

  private static String drawn(int width, boolean unicode, Schema schema) {
    return Drawing.of(new SchemaReport(schema, false), Format.DIAGRAM, width, unicode);
  }
}

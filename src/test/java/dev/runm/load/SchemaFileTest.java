package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import dev.runm.rows.ModelTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileTest {
  @TempDir private Path folder;

  @Test
  void theFileOfTheProjectHasTheModelsTables() {
    SchemaFile file = SchemaFile.read(LoadedSchema.SCHEMA_SQL);

    for (ModelTable table : ModelTable.values()) {
      assertThat(file.tableNames()).contains(table.tableName());
    }
    assertThat(file.tableNames()).contains(SchemaFile.MARKER);
  }

  @Test
  void namesOfTheFilesTablesArePrefixedAndNothingElse() throws Exception {
    SchemaFile file =
        with(
            """
            /* CREATE TABLE hidden (id INT); */
            create  table if not exists `extra` ( -- don't; REFERENCES providers
              id INT COMMENT 'REFERENCES providers; it''s \\'quoted\\'',
              FOREIGN KEY (id) REFERENCES providers (id),
              FOREIGN KEY (id) REFERENCES others (id)
            )\
            """);
    SchemaFile.CreateTable extra = file.tables().get(file.tables().size() - 1);

    assertThat(extra.table()).isEqualTo("extra");
    assertThat(file.withPrefix(extra, "x_"))
        .isEqualTo(
            """
            create  table if not exists `x_extra` ( -- don't; REFERENCES providers
              id INT COMMENT 'REFERENCES providers; it''s \\'quoted\\'',
              FOREIGN KEY (id) REFERENCES x_providers (id),
              FOREIGN KEY (id) REFERENCES others (id)
            )\
            """);
  }

  @Test
  void otherStatementsAreRefusedWithTheirLine() throws Exception {
    int lines = Files.readAllLines(LoadedSchema.SCHEMA_SQL).size();

    assertThatThrownBy(() -> with("\n\nCREATE INDEX i ON providers (uuid);"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("schema.sql:" + (lines + 3) + ": only CREATE TABLE");
  }

  @Test
  void namesOfConstraintsAreRefusedWithTheirLine() throws Exception {
    int lines = Files.readAllLines(LoadedSchema.SCHEMA_SQL).size();

    assertThatThrownBy(
            () -> with("CREATE TABLE t (\n  id INT,\n  CONSTRAINT positive CHECK (id > 0));"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("schema.sql:" + (lines + 3) + ": constraint positive must have no");
  }

  @Test
  void aMissingTableIsNamedWithItsNearMiss() throws Exception {
    Path path = folder.resolve("schema.sql");
    String text = Files.readString(LoadedSchema.SCHEMA_SQL);
    Files.writeString(path, text.replace("CREATE TABLE inventories", "CREATE TABLE inventory"));

    assertThatThrownBy(() -> SchemaFile.read(path))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(
            "CREATE TABLE inventories is missing (did you mean inventory?); load writes to it");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> SchemaFile.read(folder.resolve("none.sql")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("none.sql is missing");
  }

  private SchemaFile with(String added) throws Exception {
    Path path = folder.resolve("schema.sql");
    Files.writeString(path, Files.readString(LoadedSchema.SCHEMA_SQL) + added);
    return SchemaFile.read(path);
  }
}

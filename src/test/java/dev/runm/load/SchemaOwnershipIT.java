package dev.runm.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load touches nothing that runm did not make. */
class SchemaOwnershipIT {
  private LoadedSchema schema;

  @BeforeEach
  void open() throws Exception {
    schema = new LoadedSchema();
  }

  @AfterEach
  void close() throws Exception {
    schema.close();
  }

  @Test
  void aSchemaThatDoesNotExistIsMade() {
    schema.load(Deployments.of100());

    assertThat(schema.value("SELECT COUNT(*) FROM providers")).isEqualTo("100");
  }

  @Test
  void anEmptySchemaIsTaken() {
    schema.run();
    schema.load(Deployments.of100());

    assertThat(schema.value("SELECT COUNT(*) FROM providers")).isEqualTo("100");
  }

  @Test
  void aSchemaWithTablesOfOthersIsRefused() {
    schema.run("CREATE TABLE orders (id INT)", "CREATE TABLE providers (id INT)");

    assertRefused()
        .hasMessage(
            "schema "
                + schema.name()
                + " holds tables that runm did not make (orders, providers);"
                + " use another schema: --url …/NAME");
  }

  @Test
  void aSchemaWithAViewIsRefused() {
    schema.run("CREATE VIEW one AS SELECT 1");

    assertRefused().hasMessageContaining("did not make (one)");
  }

  @Test
  void aTableThatOnlyHasTheMarkersNameDoesNotMakeTheSchemaOurs() {
    schema.run("CREATE TABLE runm_deployment (id INT)", "CREATE TABLE providers (id INT)");

    assertRefused().hasMessageContaining("did not make");
  }

  @Test
  void aTableOfAnotherMadeAfterAFirstLoadWasKilledIsRefused() {
    schema.run(
        "CREATE TABLE loading_runm_deployment (id INT) COMMENT 'made by runm'",
        "CREATE TABLE providers (id INT)");

    assertRefused().hasMessageContaining("holds a table called providers");
  }

  @Test
  void aViewInThePlaceOfATableOfTheModelIsRefused() {
    schema.load(Deployments.of100());
    schema.run("DROP TABLE providers", "CREATE VIEW providers AS SELECT 1");

    assertRefused().hasMessageContaining("holds a view called providers");
  }

  @Test
  void tablesAndViewsThatTheUserAddedStay() {
    schema.load(Deployments.of100());
    schema.run(
        "CREATE TABLE notes (text VARCHAR(10))",
        "INSERT INTO notes VALUES ('mine')",
        "CREATE TABLE loading_notes (id INT)",
        "CREATE VIEW counted AS SELECT COUNT(*) AS n FROM providers");
    schema.load(Deployments.layout("l", List.of("east"), 1, 1, 3));

    assertThat(schema.rows("SELECT * FROM notes")).containsExactly("mine");
    assertThat(schema.tables()).contains("loading_notes");
    assertThat(schema.rows("SELECT * FROM counted")).containsExactly("3");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
    List<String> before = schema.tables();
    AbstractThrowableAssert<?, ? extends Throwable> refusal =
        assertThatThrownBy(() -> schema.load(Deployments.of100()))
            .isInstanceOf(UserException.class);
    assertThat(schema.tables()).isEqualTo(before);
    return refusal;
  }
}

package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which column refers to which is said in the schema file, by comments. */
class ReferencesTest {
  private static final Schema SHIPPED = SchemaText.shipped();

  /** Columns that are called like a reference. */
  private static boolean looksLikeOne(ColumnRow column) {
    return column.name().endsWith("_id") || column.name().equals("object_type");
  }

  @Test
  void everyColumnOfTheSchemaFileThatHoldsAnIdSaysWhose() {
    assertThat(SHIPPED.tables()).hasSize(20);
    for (Table table : SHIPPED.tables()) {
      for (ColumnRow column : table.columns()) {
        assertThat(table.reference(column.name()).isPresent())
            .as(table.name() + "." + column.name())
            .isEqualTo(looksLikeOne(column) || isNamed(table, column));
      }
    }
  }

  /** What has a name has it in object_names, by its uuid. */
  private static boolean isNamed(Table table, ColumnRow column) {
    return column.name().equals("uuid") && !table.name().equals("object_names");
  }

  @Test
  void whatIsReferredToIsAKeyOfTheSameType() {
    for (Reference reference : SHIPPED.references()) {
      Table target = SHIPPED.table(reference.target());
      assertThat(type(target, reference.targetColumn()))
          .as(reference.toString())
          .isEqualTo(type(SHIPPED.table(reference.table()), reference.column()));
      assertThat(target.isUnique(reference.targetColumn())).as(reference.toString()).isTrue();
    }
  }

  private static String type(Table table, String column) {
    return table.columns().stream()
        .filter(one -> one.name().equals(column))
        .findFirst()
        .orElseThrow()
        .type();
  }

  @Test
  void everyTableOfTheModelAnswersAQuestion() {
    assertThat(Chapter.of(SHIPPED))
        .extracting(Chapter::question)
        .doesNotContain("What was added to the model?");
    assertThat(Chapter.model())
        .containsExactlyInAnyOrderElementsOf(SHIPPED.tables().stream().map(Table::name).toList());
  }

  @Test
  void aCommentThatOnlyMentionsAColumnIsNoReference() {
    Schema schema =
        SchemaText.of(
            """
            CREATE TABLE parents (
              id INT NOT NULL,
              PRIMARY KEY (id)
            );
            CREATE TABLE children (
              one INT NOT NULL COMMENT 'parents.id',
              two INT NOT NULL COMMENT 'parents.id; NULL for none',
              three INT NOT NULL COMMENT 'as parents.id',
              four INT NOT NULL COMMENT 'parents.name',
              five INT NOT NULL COMMENT 'parents.ids',
              parents_id INT NOT NULL
            );
            """);

    assertThat(schema.references()).extracting(Reference::column).containsExactly("one", "two");
  }

  @Test
  void aForeignKeyCountsForMoreThanAComment() {
    List<ColumnRow> columns =
        List.of(column("a", "id", ""), column("b", "id", ""), column("c", "x", "a.id"));
    Schema schema =
        Schema.of(
            List.of(table("a"), table("b"), table("c")),
            columns,
            List.of(),
            List.of(new ForeignKey("c", "x", "b", "id")));

    assertThat(schema.references()).containsExactly(new Reference("c", "x", "b", "id", true));
    assertThat(Set.copyOf(schema.around("b").tables()))
        .extracting(Table::name)
        .containsExactlyInAnyOrder("b", "c");
  }

  private static TableRow table(String name) {
    return new TableRow(name, "", 0, 0, 0);
  }

  private static ColumnRow column(String table, String name, String comment) {
    return new ColumnRow(table, name, "int", false, null, "", "", comment);
  }
}

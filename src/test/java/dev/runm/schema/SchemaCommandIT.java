package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.output.Format;
import dev.runm.shell.Declaration;
import dev.runm.shell.Declarations;
import dev.runm.testing.Browser;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandIT {
  private static final Database DATABASE = new Database("schema_command");
  private static TestShell shell;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in(DATABASE.schema());
    Answer empty = shell.line("schema");
    assertThat(empty.exitCode()).isEqualTo(ExitCode.COMMAND_FAILED);
    assertThat(empty.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: no deployment is loaded here")
        .endsWith("try load 100-shared-compute");
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void theDiagramIsThatOfTheSchemaFile() {
    String drawn = ok("schema").out();

    assertThat(drawn)
        .contains("How are providers related to each other?", "┌ allocation_items ─", "├─╯")
        .contains("(20 tables, 25 references, ");
    List<String> references = new ArrayList<>();
    SchemaText.shipped()
        .references()
        .forEach(one -> references.add(one.table() + "." + one.column() + " " + one.target()));
    List<String> told = new ArrayList<>();
    json("schema")
        .get("references")
        .forEach(
            one ->
                told.add(
                    "%s.%s %s"
                        .formatted(
                            one.get("table").asString(),
                            one.get("column").asString(),
                            one.get("refers_to").asString())));
    assertThat(told).containsExactlyInAnyOrderElementsOf(references);
  }

  @Test
  void aTableIsShownWithAllThatIsKnownOfIt() {
    String shown = ok("schema allocation_items").out();

    assertThat(shown)
        .startsWith("allocation_items\ngrows: what an allocation uses of which provider\nabout ")
        .contains("resource_type_id  smallint unsigned  no", "resource_types.id")
        .contains("ix_allocation_items_usage", "resource_type_id, provider_id, allocation_id, used")
        .contains("refers to\n", "used by\n")
        .doesNotContain("is referred to by");
    JsonNode table = json("schema providers");
    assertThat(table.get("columns").size()).isEqualTo(6);
    assertThat(table.get("estimated_rows").asLong()).isBetween(50L, 200L);
    assertThat(table.get("indexes").get(0).get("bytes").asLong()).isPositive();
    assertThat(table.get("referred_to_by").size()).isEqualTo(8);
    assertThat(table.get("references").get(3).get("refers_to").asString()).isEqualTo("providers");
  }

  @Test
  void theCommandsThatUseATableAreThoseThatSendItsStatements() {
    assertThat(uses("allocation_items"))
        .containsEntry("claim", "reads,inserts")
        .containsEntry("release", "reads,deletes")
        .containsEntry("find", "reads")
        .doesNotContainKeys("partitions", "distances", "status");
    assertThat(uses("providers").get("claim")).contains("updates");
    assertThat(uses("runm_deployment")).containsKeys("load", "status");
  }

  @Test
  void aMisspeltTableIsToldWhatWasMeant() {
    Answer answer = shell.line("schema allocation_item");

    assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err())
        .isEqualTo(
            "error: there is no table allocation_item (did you mean allocation_items?):"
                + " schema shows the tables\n");
  }

  @Test
  void aTableOfTheUsersAppearsWithItsForeignKeysAndOddNames() throws Exception {
    DATABASE.execute(
        """
        CREATE TABLE `my <odd> "table"` (
          id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
          `größe & so` DECIMAL(12,3) UNSIGNED NULL COMMENT 'says "so" <b>%',
          provider INT UNSIGNED NOT NULL,
          maker INT UNSIGNED NULL COMMENT 'partitions.id',
          FOREIGN KEY (provider) REFERENCES providers (id),
          KEY ((provider + 1))
        )""");
    try {
      assertThat(ok("schema").out())
          .contains("What was added to the model?", "┌ my <odd> \"table\" ", "provider → providers")
          .contains("maker → partitions", "(21 tables, 27 references, ");
      Answer one = ok("schema", "my <odd> \"table\"");
      assertThat(one.out())
          .contains("foreign key", "((`provider` + 1))", "stats")
          .contains("StatsMapper.countRows");
      isXml(ok("schema", "--format", "svg").out());
      assertThat(ok("schema", "--format", "mermaid").out())
          .contains("\"my <odd> 'table'\" }o--|| providers : \"provider\"")
          .contains("decimal(12_3)_unsigned gr_e_so \"says 'so' <b>'\"");
      assertThat(ok("schema", "--format", "dot").out())
          .contains("\"my <odd> \\\"table\\\"\":\"provider\":e -> \"providers\":\"id\":w;");
    } finally {
      DATABASE.execute("DROP TABLE `my <odd> \"table\"`");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "vertical", "csv", "tsv", "markdown"})
  void listingsHaveEveryTableAndEveryColumn(String format) {
    assertThat(ok("schema", "--format", format).out())
        .contains("provider_group_members", "object_types");
    assertThat(ok("schema", "consumers", "--format", format).out())
        .contains("owner_project_uuid", "ix_consumers_type", "allocations.consumer_id");
  }

  @Test
  void aDrawingOfOneTableHasItsNeighboursAlone() {
    String mermaid = ok("schema", "allocations", "--format", "mermaid").out();

    assertThat(mermaid.lines().filter(line -> line.contains("--")))
        .containsExactly(
            "  allocations }o--|| consumers : \"consumer_id\"",
            "  allocation_items }o--|| allocations : \"allocation_id\"");
    assertThat(mermaid.lines().filter(line -> line.endsWith(" {"))).hasSize(3);
  }

  @Test
  void theEndingOfAFileSaysWhatIsDrawnIntoIt() throws IOException {
    Path svg = folder.resolve("model.svg");
    Path dot = folder.resolve("model.gv");
    Answer drawn = ok("schema", "--out", svg.toString());
    assertThat(drawn.err()).isEqualTo("written to " + svg + "\n");
    assertThat(drawn.out()).contains("┌ providers ─");
    assertThat(Files.readString(svg)).startsWith("<svg ").endsWith("</svg>\n");
    assertThat(ok("schema", "--format", "dot", "--out", dot.toString()).out()).isEmpty();
    assertThat(Files.readString(dot)).startsWith("digraph schema {");
    ok("schema", "--out", svg.toString());

    Path notes = Files.writeString(folder.resolve("notes.svg"), "mine");
    Answer kept = shell.run("schema", "--out", notes.toString());
    assertThat(kept.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(notes)).isEqualTo("mine");
    assertThat(shell.run("schema", "--out", folder.resolve("model.txt").toString()).err())
        .contains("choose --format svg, mermaid or dot, or a name that ends in .svg");
  }

  @Test
  void thePictureIsReadableOnLightAndDarkAndNeedsNothingElse() throws Exception {
    Path svg = folder.resolve("schema.svg");
    ok("schema", "--format", "svg", "--out", svg.toString());
    isXml(Files.readString(svg));
    Files.createDirectories(Path.of("target", "pages"));
    try (Browser browser = new Browser()) {
      for (String scheme : List.of("light", "dark")) {
        browser.prefer(scheme);
        browser.resize(1600, 1200);
        browser.open(svg);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
        assertThat(
                browser
                    .evaluate(
                        "[...document.querySelectorAll('g')].filter(box => box.querySelector('.box'))"
                            + ".flatMap(box => [...box.querySelectorAll('text')].filter(text =>"
                            + " text.getBBox().x + text.getBBox().width >"
                            + " box.querySelector('.box').getBBox().x"
                            + " + box.querySelector('.box').getBBox().width))"
                            + ".map(text => text.textContent).join()")
                    .asString())
            .as("texts that leave their boxes")
            .isEmpty();
        browser.screenshot(Path.of("target", "pages", "schema-" + scheme + ".png"));
      }
    }
  }

  @Test
  void everyCommandThatListsHasTheFormatsOfListings() {
    List<String> codes = Format.OF_LISTINGS.stream().map(Format::code).toList();
    assertThat(shell.bean(Declarations.class).all())
        .flatExtracting(Declaration::options)
        .filteredOn(option -> option.name().equals("format") && option.values().contains("csv"))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(option.values()).containsAll(codes));
    assertThat(ok("schema --format jsonl").out()).startsWith("{\"table\":");
    assertThat(ok("schema --format yaml").out()).startsWith("tables:\n");
  }

  @ParameterizedTest
  @CsvSource({
    "svg, <svg",
    "SVG, <svg",
    "mmd, erDiagram",
    "mermaid, erDiagram",
    "dot, digraph",
    "GV, digraph"
  })
  void theEndingOfAFileTellsWhatIsDrawnIntoIt(String ending, String drawn) throws IOException {
    Path file = folder.resolve("model." + ending);
    assertThat(shell.typed("schema > " + file).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(file).content().contains(drawn);
    Files.delete(file);
    ok("schema", "--out", file.toString());
    assertThat(file).content().contains(drawn);
  }

  private static void isXml(String text) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static Map<String, String> uses(String table) {
    Map<String, String> uses = new TreeMap<>();
    json("schema " + table)
        .get("commands")
        .forEach(
            use -> {
              List<String> ways = new ArrayList<>();
              use.get("does").forEach(way -> ways.add(way.asString()));
              uses.put(use.get("command").asString(), String.join(",", ways));
            });
    return uses;
  }

  private static Answer ok(String... words) {
    Answer answer = words.length == 1 ? shell.line(words[0]) : shell.run(words);
    assertThat(answer.exitCode()).as(answer.all()).isEqualTo(ExitCode.OK);
    return answer;
  }

  private static JsonNode json(String line) {
    return JsonMapper.builder().build().readTree(ok(line + " --format json").out());
  }
}

package dev.runm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.ExitCode;
import dev.runm.session.Session;
import dev.runm.shell.Dispatcher;
import dev.runm.shell.Expected;
import dev.runm.testing.Database;
import dev.runm.testing.TestShell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordCompleterIT {
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("completion");
    assertThat(shell.line("load 100-nested").exitCode()).isEqualTo(ExitCode.OK);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void theFirstWordIsACommand() {
    assertThat(complete("")).contains("claim", "explain", "find", "load", "status");
    assertThat(complete("fi")).contains("find");
  }

  @Test
  void aDashOffersTheOptionsThatAreNotThereYet() {
    assertThat(complete("find --")).contains("--claim", "--limit", "--why", "--format");
    assertThat(complete("find --claim x -"))
        .contains("--limit", "--why", "--format")
        .doesNotContain("--claim");
    assertThat(complete("load --")).containsExactly("--seed");
  }

  @Test
  void anOptionsValueIsOffered() {
    assertThat(complete("find --claim ")).contains("1cpu-64M-10G");
    assertThat(complete("find --claim 1cpu")).contains("1cpu-64M-10G");
    assertThat(complete("find --format ")).contains("json", "tsv").doesNotContain("JSON");
    assertThat(complete("find --limit ")).isEmpty();
  }

  @Test
  void aValueBehindAnEqualsSignIsOfferedWithItsOption() {
    assertThat(complete("find --claim=")).contains("--claim=1cpu-64M-10G");
    assertThat(complete("find --format=j")).contains("--format=json");
  }

  @Test
  void anArgumentIsOfferedOnceAndNotAgainWhenItIsThere() {
    assertThat(complete("load ")).contains("100-shared-compute");
    assertThat(complete("claim 1")).contains("1cpu-64M-10G");
    assertThat(complete("claim 1cpu-64M-10G "))
        .contains("--execute")
        .doesNotContain("1cpu-64M-10G");
    assertThat(complete("claim --execute ")).contains("1cpu-64M-10G");
    assertThat(complete("load --seed 7 ")).contains("100-shared-compute");
    assertThat(complete("help ")).contains("find", "load");
    assertThat(complete("help find ")).isEmpty();
    assertThat(complete("help scr")).contains("scripts");
    assertThat(complete("help ")).contains("lesson", "commands").doesNotHaveDuplicates();
    assertThat(complete("help lesson ")).contains("play", "reset");
  }

  @Test
  void behindExplainTheWrappedLineIsCompleted() {
    assertThat(complete("explain ")).contains("find", "claim");
    assertThat(complete("explain -")).contains("--analyze", "--format");
    assertThat(complete("explain find --claim ")).contains("1cpu-64M-10G");
    assertThat(complete("explain --format json find --")).contains("--claim");
    assertThat(complete("explain --format ")).contains("json");
  }

  @Test
  void aCommandThatBeginsOthersOffersItsArgumentToo() {
    assertThat(complete("lesson ")).contains("hint", "play", "relations", "two-sessions");
    assertThat(complete("lesson --")).contains("--format");
    assertThat(complete("lesson play ")).contains("relations").doesNotContain("hint");
    assertThat(complete("baseline ")).contains("save").doesNotContain("relations");
  }

  @Test
  void anUnknownCommandOffersNothing() {
    assertThat(complete("nothing ")).isEmpty();
    assertThat(complete("explain nothing --")).isEmpty();
  }

  @Test
  void namesOfTheDeploymentAreOfferedWithWhatTheyAre() {
    assertThat(complete("providers --group ")).contains("east", "east-row1", "east-row1-rack1");
    assertThat(complete("providers --group=east-row1-r")).contains("--group=east-row1-rack4");
    assertThat(complete("providers --partition ")).containsExactly("part0");
    assertThat(complete("providers --capability cpu.x86.")).contains("cpu.x86.avx2");
    assertThat(complete("providers --type ")).contains("runm.compute", "runm.nic");
    assertThat(complete("consumers --type ")).containsExactly("runm.machine", "runm.volume");
    assertThat(complete("distances --type ")).contains("failure", "network", "storage");
    assertThat(descriptions("provider east-row1-rack1-node1/n"))
        .containsEntry("east-row1-rack1-node1/nic0", "runm.nic in part0");
  }

  @Test
  void indexesThatCanBeExpectedAreOffered() {
    assertThat(complete("expect index ix_inv")).isNotEmpty().allMatch(w -> w.startsWith("ix_inv"));
    assertThat(complete("expect no index ix_providers_parent on prov")).contains("providers");
    assertThat(complete("expect row")).containsExactly("rows");
  }

  @Test
  void manyNamesAreOfferedPartByPart() {
    // on a machine that is busy some parts may be left to be typed on
    Awaitility.await()
        .untilAsserted(
            () -> {
              assertThat(complete("provider ")).containsExactly("east-");
              assertThat(complete("provider east-row1-"))
                  .containsExactly(
                      "east-row1-rack1-",
                      "east-row1-rack2-",
                      "east-row1-rack3-",
                      "east-row1-rack4-");
            });
    assertThat(complete("why east-row1-rack1-node25"))
        .contains("east-row1-rack1-node25", "east-row1-rack1-node25/numa1");
    assertThat(complete("provider EAST")).isEmpty();
    assertThat(complete("provider east_")).isEmpty();
    assertThat(complete("provider %")).isEmpty();
  }

  @Test
  void aStatementIsCompletedByWhatStandsAroundTheCursor() {
    assertThat(complete("sql ")).contains("SELECT", "SHOW").doesNotContain("providers");
    assertThat(complete("sql SELECT * FROM prov"))
        .contains("providers", "provider_trees")
        .doesNotContain("consumers");
    assertThat(complete("sql SELECT * FROM providers p JOIN inv")).containsExactly("inventories");
    assertThat(complete("sql SELECT * FROM providers p WHERE p.par"))
        .containsExactly("p.partition_id", "p.parent_provider_id");
    assertThat(complete("explain --analyze sql SELECT * FROM providers p WHERE p.gen"))
        .containsExactly("p.generation");
    assertThat(complete("sql SELECT * FROM inventories WHERE resource_t"))
        .containsExactly("resource_type_id");
    assertThat(complete("sql SELECT * FROM providers FORCE INDEX (ix_providers_par"))
        .containsExactly(
            "ix_providers_parent", "ix_providers_partition", "ix_providers_partition_type");
    assertThat(complete("sql SELECT * FROM providers WHERE id = 1 OR")).contains("OR", "ORDER");
    assertThat(complete("sql select grou")).containsExactly("group_concat(");
    assertThat(complete("sql SELECT 'FROM ")).isEmpty();
    assertThat(complete("sql SELECT * FROM providers, inv")).containsExactly("inventories");
    assertThat(complete("sql --wr")).containsExactly("--write");
  }

  @Test
  void columnsAreKnownFromTablesThatStandBehindTheCursor() {
    String line = "sql SELECT t.nested_ FROM provider_trees t";
    assertThat(complete(line, "sql SELECT t.nested_".length()))
        .containsExactly("t.nested_left", "t.nested_right");
  }

  @Test
  void beforeFromAShortNameIsThatOfAnyTableThatItMayBe() {
    assertThat(complete("sql SELECT pt.nested_"))
        .containsExactly("pt.nested_left", "pt.nested_right");
    assertThat(complete("sql SELECT p.gen")).containsExactly("p.generation");
    assertThat(complete("sql SELECT prov.gen")).contains("prov.generation");
    assertThat(complete("sql SELECT providers.gen")).containsExactly("providers.generation");
    assertThat(complete("sql SELECT x.")).isEmpty();
    assertThat(complete("sql SELECT p. FROM inventories i", 13)).isEmpty();
    assertThat(descriptions("sql SELECT nested_"))
        .containsEntry("nested_left", "in provider_trees")
        .containsOnlyKeys("nested_left", "nested_right");
  }

  @Test
  void onlyKeywordsAreOfferedThatMayStandThere() {
    assertThat(complete("sql SELECT * FROM providers "))
        .contains("WHERE", "JOIN", "LEFT", "GROUP", "ORDER", "LIMIT", "AS")
        .doesNotContain("INSERT", "AND", "BY", "SET", "id", "COUNT(");
    assertThat(complete("sql SELECT * FROM providers p WH")).containsExactly("WHERE");
    assertThat(complete("sql select * from providers p ")).contains("where").doesNotContain("as x");
    assertThat(complete("sql SELECT * FROM providers p JOIN inventories i "))
        .contains("ON", "USING");
    assertThat(complete("sql SELECT * FROM providers WHERE "))
        .contains("id", "parent_provider_id", "NOT", "EXISTS", "COALESCE(")
        .doesNotContain("WHERE", "FROM", "AND", "INSERT", "ORDER", "AS");
    assertThat(complete("sql SELECT * FROM providers WHERE id "))
        .contains("AND", "IN", "IS", "GROUP", "ORDER", "LIMIT")
        .doesNotContain("WHERE", "FROM", "INSERT", "id");
    assertThat(complete("sql SELECT * FROM providers ORDER ")).containsExactly("BY");
    assertThat(complete("sql SELECT * FROM providers WHERE id IS "))
        .contains("NULL", "NOT")
        .hasSize(4);
    assertThat(complete("sql SELECT * FROM providers WHERE id IS NOT NULL ORDER BY id "))
        .contains("DESC", "LIMIT")
        .doesNotContain("WHERE", "GROUP");
    assertThat(complete("sql SELECT COUNT(*) ")).contains("FROM").doesNotContain("WHERE");
    assertThat(complete("sql SELECT * FROM (")).contains("SELECT", "providers");
    assertThat(complete("sql UPDATE providers ")).contains("SET").doesNotContain("WHERE");
    assertThat(complete("sql INSERT INTO providers ")).contains("VALUES", "SELECT");
    assertThat(complete("sql DELETE ")).containsExactly("FROM");
    assertThat(complete("sql SELECT * FROM providers -- WH")).isEmpty();
  }

  /** Where the place is misjudged, what is begun is still found. */
  @Test
  void whatFitsNowhereIsLookedForAmongAllKeywords() {
    assertThat(complete("sql SELECT * FROM providers WHERE INS")).containsExactly("INSERT");
  }

  @Test
  void placesAndVariablesAreOfferedToSet() {
    assertThat(complete("set right-prompt ")).contains("%deployment%", "%status%", "%transaction%");
    assertThat(complete("set prompt %dep")).containsExactly("%deployment%");
    assertThat(complete("set right-prompt '%lesson% %sch")).containsExactly("%lesson% %schema%");
    assertThat(complete("set right-prompt %lesson%")).contains("%lesson%%schema%");
    assertThat(complete("set session max_exec")).containsExactly("max_execution_time=");
    assertThat(complete("set session max_execution_time="))
        .containsExactly("max_execution_time=DEFAULT");
    assertThat(complete("set session foreign_key_checks="))
        .contains("foreign_key_checks=ON", "foreign_key_checks=OFF");
    assertThat(complete("set session optimizer_switch=index_merge="))
        .containsExactly("optimizer_switch=index_merge=on", "optimizer_switch=index_merge=off");
    assertThat(complete("set format = js")).contains("json");
  }

  @Test
  void behindARedirectFilesAreOfferedAndNothingElse() {
    assertThat(complete("stats > scr")).containsExactly("scripts/");
    assertThat(complete("stats >> scripts/to")).containsExactly("scripts/tour.rsh");
    assertThat(complete("stats >")).contains("README.md");
    assertThat(complete("sql SELECT 1; > READ")).containsExactly("README.md");
    assertThat(complete("explain find --claim 1cpu-64M-10G > READ")).containsExactly("README.md");
    assertThat(complete("sql SELECT * FROM providers WHERE id > READ")).isEmpty();
    assertThat(complete("stats > README.md ")).isEmpty();
    assertThat(complete("stats | ")).isEmpty();
    assertThat(complete("stats | le")).isEmpty();
  }

  @Test
  void changesOfIndexesAreCompletedInWordsAndInQuotes() {
    assertThat(complete("whatif hide ix_providers_par")).contains("ix_providers_parent");
    assertThat(complete("whatif hide ix_providers_parent ON prov")).contains("providers");
    assertThat(complete("whatif add ix_try ON providers (ty")).containsExactly("(type_id");
    assertThat(complete("explain --without ix_inv")).contains("ix_inventories_type_provider");
    assertThat(complete("explain --with 'ix_try ON providers (type_id,pa"))
        .contains("ix_try ON providers (type_id,partition_id");
    assertThat(complete("indexes prov")).contains("providers", "provider_trees");
  }

  @Test
  void wordsOfRoomsAreOfferedWhereTheyStand() {
    assertThat(complete("mapper show findProv")).contains("findProviders");
    assertThat(complete("mapper show ProviderMapper.")).contains("ProviderMapper.findProviders");
    assertThat(complete("expect ")).contains("rows", "verdict", "no", "full-scan");
    assertThat(complete("expect ")).contains("command", "option", "text");
    assertThat(complete("expect no ")).contains("index", "command", "option", "text", "full-scan");
    assertThat(complete("expect verdict <= "))
        .containsExactly("index", "costly", "index-scan", "scan");
    assertThat(complete("verify --only use.win")).containsExactly("use.window");
    assertThat(complete("verify --only tree,use.it")).containsExactly("tree,use.items");
    assertThat(complete("find --claim x --order "))
        .containsExactly("name", "free", "packed", "random");
    assertThat(complete("profiles ")).containsExactly("deployments", "providers", "claims");
    assertThat(complete("set explain.reads")).contains("explain.reads-per-row");
    assertThat(complete("explain --mappers ")).contains("prototype");
    assertThat(complete("baseline ")).contains("check", "save");
    assertThat(complete("baseline save x find --claim ")).contains("1cpu-64M-10G");
  }

  @Test
  void pathsAreOfferedFolderByFolder() {
    assertThat(complete("source scr")).containsExactly("scripts/");
    assertThat(complete("source scripts/to")).containsExactly("scripts/tour.rsh");
    assertThat(complete("find --claim profiles/claims/1cpu-64M-10G-n"))
        .contains("profiles/claims/1cpu-64M-10G-near.yaml");
    assertThat(complete("find --claim=./prof")).containsExactly("--claim=./profiles/");
  }

  @Test
  void whatIsAskedForLeavesTheSessionAsItWas() {
    Session session = shell.bean(Session.class);
    session.rolledBack(
        () -> {
          Database database = new Database("completion");
          assertThat(complete("provider east-row1-rack1-node1/")).hasSize(4);
          assertThat(session.isInTransaction()).isTrue();
          return database.number("SELECT 1");
        });
    Dispatcher dispatcher = shell.bean(Dispatcher.class);
    dispatcher.run(dispatcher.line("sql SELECT 1"), Expected.SURELY);
    assertThat(complete("provider east-row1-rack1-node1/")).hasSize(4);
    dispatcher.run(dispatcher.line("expect rows = 1"), Expected.NOTHING);
    dispatcher.run(dispatcher.line("expect statements <= 2"), Expected.NOTHING);
  }

  private static List<String> complete(String line) {
    return complete(line, line.length());
  }

  private static List<String> complete(String line, int cursor) {
    return candidates(line, cursor).stream().map(Candidate::value).toList();
  }

  private static Map<String, String> descriptions(String line) {
    return candidates(line, line.length()).stream()
        .collect(Collectors.toMap(Candidate::value, one -> one.displ().replaceFirst("\\S+ *", "")));
  }

  private static List<Candidate> candidates(String line, int cursor) {
    return Completions.candidates(shell, line, cursor);
  }
}

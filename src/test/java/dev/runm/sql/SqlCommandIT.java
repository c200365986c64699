package dev.runm.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.runm.error.ExitCode;
import dev.runm.testing.Database;
import dev.runm.testing.TestServer;
import dev.runm.testing.TestShell;
import dev.runm.testing.TestShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that a person types. */
class SqlCommandIT {
  private static final String SCHEMA = "sql_command";
  private static TestShell shell;
  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    shell = TestShell.in(SCHEMA);
    assertThat(shell.line("load 100-shared-compute").exitCode()).isEqualTo(ExitCode.OK);
    TestServer.execute(
        """
        USE sql_command;
        CREATE TABLE shapes (
          id BIGINT UNSIGNED, small TINYINT(1), flag BIT(1), bits BIT(12), amount DECIMAL(20,4),
          ratio DOUBLE, day DATE, at DATETIME(3), clock TIME, y YEAR, doc JSON, raw VARBINARY(8),
          big BLOB, txt TEXT, kind ENUM('a','b'));
        INSERT INTO shapes VALUES
          (18446744073709551615, 2, 1, b'100000000001', -12.5000, 1.5, '2026-02-03',
           '2026-02-03 04:05:06.789', '-25:00:00', 2026, '{"a": [1, "é"]}', x'00ff', x'41', 'a,"b"\n✓', 'b'),
          (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
          (0, 0, 0, 0, 0, 0, '2026-01-01', '2026-01-01 00:00:00', '00:00:00', 1999, '[]', '', '', '', 'a')
        """);
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void aStatementIsSentAsItIsTyped() throws IOException {
    Answer answer =
        script(
            """
            sql SELECT COUNT(*) AS `how many`, 'a  b;' AS x, "it's" AS y -- don't
            sql SELECT n.name FROM object_names n \\
              WHERE n.name LIKE 'east-row1-rack1-node_' /* nine * of them */ \\
                # not that one: \\
                AND n.id < 100000;
            sql --format csv SELECT '#{no}', '${no}', "?", 2 < 3 AND 4>1
            """);
    assertThat(answer.err()).doesNotContain("error");
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .contains("how many  x      y\n", "a  b;  it's")
        .contains("east-row1-rack1-node9\n(9 rows, ")
        .endsWith("\n#{no},${no},?,1\n");
  }

  @Test
  void whatTheServerWarnsOfIsShownBelowTheRows() {
    Answer table = shell.run("sql", "SELECT CAST('a' AS UNSIGNED) AS n, CAST('b' AS UNSIGNED)");
    assertThat(table.out())
        .contains("(1 row, ")
        .contains(
            "\n2 warnings:\n1292: Truncated incorrect INTEGER value: 'a'\n"
                + "1292: Truncated incorrect INTEGER value: 'b'\n");
    Answer rows = shell.run("sql", "--format=csv", "SELECT CAST('a' AS UNSIGNED) AS n");
    assertThat(rows.out()).isEqualTo("n\n0\n");
    assertThat(rows.err()).contains("1 warning:").contains("1292: Truncated incorrect INTEGER");
    assertThat(shell.run("sql", "SELECT 1 AS n").all()).doesNotContain("warning");
    assertThat(shell.run("sql", "--limit=1", "SELECT n.id FROM object_names n").all())
        .contains("There are more rows")
        .doesNotContain("warning");
  }

  @Test
  void warningsOfAStatementThatWritesAreShownAndThoseOfMoreThanTenAreCounted() {
    TestServer.execute("CREATE TABLE sql_command.small (n TINYINT PRIMARY KEY)");
    String write = "INSERT IGNORE INTO small VALUES " + "(1000), ".repeat(11) + "(1000)";
    Answer answer = shell.run("sql", "--write", "--yes", write);
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
    assertThat(answer.out())
        .contains(
            "1 row inserted.\n23 warnings:\n1264: Out of range value for column 'n' at row 1\n")
        .contains("… and 13 more\n");
    TestServer.execute("DROP TABLE sql_command.small");
  }

  @Test
  void whatIsExplainedIsNotAskedForWarnings() {
    Answer answer = shell.run("explain", "sql", "SELECT CAST('a' AS UNSIGNED) AS n");
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
    assertThat(answer.all()).contains("1 statement").doesNotContain("1292");
  }

  @Test
  void programArgumentsMayBeOneWordOrMany() {
    assertThat(shell.run("sql", "SELECT 'a  b' AS c", "--format", "tsv").out())
        .isEqualTo("c\na  b\n");
    assertThat(shell.run("sql", "--format=tsv", "SELECT", "1", "AS", "c").out())
        .isEqualTo("c\n1\n");
    assertThat(shell.line("sql --write SELECT 1 --limit 5 --format json").err())
        .isEqualTo(
            "error: --limit stands before what sql takes as it is typed:"
                + " sql --write --limit 5 --format json SELECT 1\n");
    assertThat(shell.line("sql DELETE FROM shapes --write").err())
        .endsWith("typed: sql --write DELETE FROM shapes\n");
  }

  @Test
  void everyTypeIsShownAsTheServerWritesIt() {
    Answer json = sql("--format", "json", "SELECT * FROM shapes");
    assertThat(json.out())
        .contains("\"id\": 18446744073709551615,")
        .contains("\"small\": 2,", "\"flag\": 1,", "\"bits\": 2049,")
        .contains("\"amount\": -12.5000,", "\"ratio\": 1.5,")
        .contains("\"day\": \"2026-02-03\",", "\"at\": \"2026-02-03 04:05:06.789\",")
        .contains("\"clock\": \"-25:00:00\",", "\"y\": \"2026\"")
        .contains("\"doc\": \"{\\\"a\\\": [1, \\\"é\\\"]}\"")
        .contains("\"raw\": \"0x00FF\",", "\"big\": \"0x41\",", "\"kind\": \"b\"")
        .contains("\"id\": null,", "\"raw\": null,", "\"raw\": \"0x\"")
        .endsWith("\"count\": 3,\n  \"truncated\": false\n}\n");
    assertThat(sql("--format", "csv", "SELECT id, txt, raw FROM shapes").out())
        .isEqualTo(
            """
            id,txt,raw
            18446744073709551615,"a,""b""
            ✓",0x00FF
            ,,
            0,"",0x
            """);
    assertThat(sql("--format", "tsv", "SELECT id, txt FROM shapes").out())
        .contains("\\N\t\\N\n", "a,\"b\"\\n✓");
    assertThat(sql("SELECT id, bits, day FROM shapes").out())
        .startsWith(
            """
                              id  bits  day
            ──────────────────────────────────────
            18446744073709551615  2049  2026-02-03
                            NULL  NULL  NULL
                               0     0  2026-01-01
            (3 rows,""");
    assertThat(sql("--format", "vertical", "SELECT id, txt FROM shapes").out())
        .contains(" id: NULL\ntxt: NULL\n");
    assertThat(sql("--format", "markdown", "SELECT id, txt FROM shapes").out())
        .contains("| id | txt |\n| ---: | --- |\n", "| NULL | NULL |");
  }

  @Test
  void columnsOfOneNameAreToldApartAndColumnsOfNoRowsAreNamed() {
    Answer twice =
        sql("--format", "json", "SELECT a.id, b.id, 3 AS id_2 FROM shapes a, shapes b LIMIT 1");
    assertThat(twice.out()).contains("\"id\": ", "\"id_2\": ", "\"id_2_2\": 3");
    assertThat(sql("--format", "csv", "SELECT 1 AS a, 2 AS a").out()).isEqualTo("a,a\n1,2\n");
    assertThat(sql("--format", "csv", "SELECT id, txt FROM shapes WHERE FALSE").out())
        .isEqualTo("id,txt\n");
    assertThat(sql("SELECT id FROM shapes WHERE FALSE").out()).startsWith("(no rows, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOW TABLES LIKE 'providers'",
        "show create table providers",
        "SHOW INDEX FROM providers",
        "SHOW WARNINGS",
        "SHOW PROCESSLIST",
        "SHOW VARIABLES LIKE 'version'",
        "SHOW ENGINE INNODB STATUS",
        "DESC providers",
        "EXPLAIN SELECT * FROM providers",
        "EXPLAIN ANALYZE SELECT COUNT(*) FROM providers",
        "EXPLAIN FORMAT=TREE SELECT COUNT(*) FROM providers",
        "(SELECT 1) UNION (SELECT 2)",
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT * FROM n",
        "TABLE providers LIMIT 1",
        "VALUES ROW(1, 2)",
        "SELECT SLEEP(0)",
        "SELECT @v := 1",
        "SELECT 1 AS `get_lock`, (2)",
        "SELECT * FROM performance_schema.data_locks"
      })
  void whatOnlyReadsIsRun(String statement) {
    Answer answer = sql(statement);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).doesNotContain("column 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE providers SET generation = 9",
        "/* a */ delete from providers",
        "WITH x AS (SELECT 1) DELETE FROM providers",
        "/*! DELETE FROM providers */",
        "SELECT 1 INTO @a",
        "WITH x AS (SELECT 1 AS a) SELECT * FROM x, providers p WHERE p.id = 1 FOR UPDATE",
        "SELECT id FROM providers INTO OUTFILE '/tmp/never'",
        "SELECT id FROM providers /*! INTO DUMPFILE '/tmp/never' */",
        "SELECT GET_LOCK('a', 0)",
        "SELECT 1 /*! , get_lock('a', 0) */",
        "SELECT `GET_LOCK` /* a */ ('a', 0)",
        "SELECT `get_lock`/*!50000('a', 0)*/",
        "/*!50000DELETE FROM providers */",
        "SET GLOBAL max_connections = 10",
        "SET autocommit = 0",
        "LOCK TABLES providers WRITE",
        "FLUSH TABLES",
        "CREATE TABLE x (a INT)",
        "DROP TABLE providers",
        "TRUNCATE providers",
        "COMMIT",
        "USE mysql",
        "CALL x()",
        "DO SLEEP(1)",
        "KILL 1",
        "SELECT 1; DROP TABLE providers",
        "SELECT writes()",
        "EXPLAIN ANALYZE DELETE FROM providers",
        "ANALYZE TABLE providers"
      })
  void whatWritesIsRefused(String statement) throws Exception {
    TestServer.execute(
        "USE sql_command; DROP FUNCTION IF EXISTS writes; SET GLOBAL log_bin_trust_function_creators = 1;"
            + "CREATE FUNCTION writes() RETURNS INT BEGIN UPDATE providers SET generation = 7; RETURN 1; END");
    Map<String, String> before = new Database(SCHEMA).checksums();
    Answer answer = sql(statement);
    assertThat(answer.exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(new Database(SCHEMA).checksums()).isEqualTo(before);
    assertThat(
            sql("--format", "csv", "SELECT @@transaction_read_only, DATABASE(), IS_USED_LOCK('a')")
                .out())
        .endsWith("0,sql_command,\n");
  }

  @Test
  void aLongAnswerIsCutAndTheSessionLivesOn() {
    String all = "SELECT a.id FROM object_names a, object_names b, object_names c";
    Answer answer = sql("--limit", "3", all);
    assertThat(answer.out())
        .contains("(3 rows, ")
        .endsWith("There are more rows: sql --limit N|all … shows them.\n");
    assertThat(sql("--format", "csv", "SELECT 1 AS a").out()).isEqualTo("a\n1\n");
    assertThat(
            sql("--limit", "all", "--format", "csv", "SELECT id FROM provider_distances")
                .out()
                .lines())
        .hasSizeGreaterThan(400);
    assertThat(sql("--limit", "x", "SELECT 1").err()).contains("--limit takes a whole number");
  }

  @Test
  void errorsAreOneLineWithThePlace() {
    assertThat(sql("SELECT 1 FORM providers").err())
        .isEqualTo(
            "error: MySQL error 1064 at column 15: You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'providers' at line 1\n");
    assertThat(sql("SELECT 1,\n  2 +\nFROM providers").err())
        .contains("error 1064 at line 3, column 1: ");
    assertThat(sql("SELECT generaton FROM providers").err())
        .isEqualTo(
            "error: MySQL error 1054 at column 8: Unknown column 'generaton' in 'field list' (did you mean generation?)\n");
    assertThat(sql("SELECT * FROM provider_tree").err())
        .isEqualTo(
            "error: MySQL error 1146 at column 15: Table 'sql_command.provider_tree' doesn't exist (did you mean provider_trees?)\n");
    assertThat(sql("SELECT ? FROM providers").err()).contains("to take the place of ? at column 8");
    assertThat(sql("SELECT (SELECT id FROM providers)").err())
        .contains("MySQL error 1242: Subquery");
    assertThat(sql("SET x = 1").err())
        .isEqualTo(
            "error: sql does not run SET, of which the shell would not know: type set session VARIABLE=VALUE\n");
    assertThat(sql("UPDATE x SET y = 1").err())
        .isEqualTo("error: sql only reads: UPDATE needs sql --write\n");
  }

  @Test
  void onlyAColumnOfATableThatIsReadIsMeant() {
    assertThat(sql("SELECT nam FROM providers").err())
        .isEqualTo("error: MySQL error 1054 at column 8: Unknown column 'nam' in 'field list'\n");
    assertThat(sql("SELECT nam FROM object_names").err()).contains("(did you mean name?)");
    String joined = "FROM providers p JOIN object_names n ON n.uuid = p.uuid";
    assertThat(sql("SELECT n.nam " + joined).err()).contains("(did you mean name?)");
    assertThat(sql("SELECT p.nam " + joined).err()).doesNotContain("did you mean");
    assertThat(sql("SELECT generaton FROM (SELECT 1 AS one) o").err())
        .contains("(did you mean generation?)");
    assertThat(shell.line("explain sql SELECT nam FROM providers").err())
        .contains("Unknown column 'nam'")
        .doesNotContain("did you mean");
  }

  @Test
  void writingNeedsConsentAndSaysHowManyRows() {
    String update = "UPDATE shapes SET txt = 'x' WHERE id IS NULL";
    assertThat(sql("--write", update).err())
        .isEqualTo("error: nobody is at a terminal to agree: --yes agrees, nothing was done\n");
    assertThat(sql("--write", "--yes", "DELETE FROM shapes WHERE id = 77").out())
        .contains("0 rows deleted.\nverify tells");
    assertThat(sql("--write", "--yes", "INSERT INTO shapes (id) VALUES (77), (78)").out())
        .contains("2 rows inserted.");
    assertThat(
            sql("--write", "--yes", "--format", "json", "DELETE FROM shapes WHERE id IN (77, 78)")
                .out())
        .isEqualTo("{\n  \"rows\": 2\n}\n");
    assertThat(sql("--write", "--yes", "CREATE INDEX ix_shapes_day ON shapes (day)").out())
        .contains("Done.");
    assertThat(sql("--write", "--yes", "ANALYZE TABLE shapes").out()).contains("Msg_text", "OK");
    assertThat(sql("--write", "--yes", "DROP INDEX ix_shapes_day ON shapes").exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(sql("--write", "--yes", "DROP DATABASE sql_command").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatKillMeetsIsSaidAsItIs() throws Exception {
    try (Connection other = TestServer.connect(SCHEMA, false)) {
      String id = id(other);
      assertThat(sql("KILL " + id).err())
          .isEqualTo("error: sql only reads: KILL needs sql --write\n");
      assertThat(sql("--write", "KILL " + id).err()).contains("nobody is at a terminal to agree");
      assertThat(sql("--write", "--yes", "KILL QUERY " + id).out())
          .contains("MySQL stops what connection " + id + " runs; the connection stays.\n");
      assertThat(other.isValid(5)).isTrue();
      assertThat(shell.run("explain", "sql", "--write", "--yes", "KILL " + id).err())
          .contains("KILL cannot be rolled back");
      assertThat(other.isValid(5)).isTrue();
      assertThat(sql("--write", "--yes", "KILL " + id).out())
          .contains("MySQL ends connection " + id + " and undoes what it has not committed.\n");
      await().atMost(10, TimeUnit.MINUTES).until(() -> !other.isValid(5));
      assertThat(sql("--write", "--yes", "KILL 99999999").err())
          .isEqualTo("error: MySQL error 1094: Unknown thread id: 99999999\n");
    }
    Answer statement = sql("--write", "--yes", "KILL QUERY CONNECTION_ID()");
    assertThat(statement.out())
        .contains("That was this session itself: nothing was stopped but the KILL QUERY.\n");
    assertThat(sql("SELECT 1 AS a").err()).isEmpty();
    Answer own = sql("--write", "--yes", "--format", "json", "KILL CONNECTION_ID()");
    assertThat(own.out()).isEqualTo("{\n  \"own\": true\n}\n");
    assertThat(own.err())
        .isEqualTo(
            "That was this session's own connection: it is ended, and the next command connects anew.\n");
    assertThat(sql("SELECT 1 AS a").err()).contains("was lost; this is a new one");
  }

  private static String id(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      return row.getString(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sql SELECT name FROM object_names WHERE naem = 1; ~ naem",
        "sql SELECT id FROM providers a JOIN provider b ~ provider b",
        "sql SELECT id FROM providers WHERE id FROM 3 ~ FROM 3",
        "sql SELECT 1 FORM providers ~ providers"
      })
  void theMarksOfAnErrorStandUnderItsPlace(String line, String place) throws IOException {
    String shown = script(line + "\n").err();
    String marks = shown.substring(shown.lastIndexOf("| ") + 2).stripTrailing();
    String word = place.split(" ")[0];
    assertThat(marks).isEqualTo(" ".repeat(line.indexOf(place)) + "^".repeat(word.length()));
  }

  @Test
  void theMarkOfAStatementThatEndsTooEarlyStandsBehindIt() throws IOException {
    assertThat(script("sql SELECT 1 FROM\n").err())
        .endsWith("  1 | sql SELECT 1 FROM\n    |                  ^\n");
  }

  @Test
  void explainLeavesNoWarningOfWhatTheOptimizerMadeOfIt() {
    assertThat(sql("EXPLAIN SELECT * FROM providers").all()).doesNotContain("warning");
    assertThat(sql("SHOW WARNINGS").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void theWholeStatementIsAskedForInOneLine() {
    assertThat(Statement.of("DROP TABLE\n  prod.orders;").brief())
        .isEqualTo("DROP TABLE prod.orders");
    assertThat(Statement.of("DELETE FROM " + "x".repeat(200)).brief()).hasSize(121).endsWith("x…");
  }

  @Test
  void explainJudgesAStatementLikeAnyOther() throws Exception {
    Map<String, String> before = new Database(SCHEMA).checksums();
    Answer script =
        script(
            """
            explain sql SELECT p.uuid FROM providers p WHERE p.id = 3 AND p.uuid <> 'it''s' -- "
            explain sql SELECT COUNT(*) FROM providers WHERE generation = 1
            explain sql --write UPDATE providers SET generation = 2 WHERE id = 1
            """);
    assertThat(script.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(script.out()).contains("1. SqlMapper.rows", "p.uuid <> 'it''s'", "SqlMapper.change");
    assertThat(script.out()).contains("full scan");
    assertThat(shell.run("explain", "sql", "SELECT uuid FROM providers WHERE id = 3").out())
        .contains("PRIMARY");
    assertThat(shell.run("explain", "sql", "--write", "TRUNCATE providers").err())
        .contains("TRUNCATE cannot be rolled back");
    assertThat(shell.run("explain", "sql", "UPDATE providers SET generation = 2").err())
        .contains("sql only reads");
    assertThat(new Database(SCHEMA).checksums()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE kept SET a = 2",
        "INSERT INTO `2 kept` (a) VALUES (3)",
        "DELETE FROM sql_command.`2kept`",
        "DELETE k FROM providers p, 2kept k",
        "DELETE FROM seen",
        "UPDATE `performance_schema`.setup_consumers SET enabled = 'YES'"
      })
  void whatCannotBeRolledBackIsNotRunBehindExplain(String statement) throws Exception {
    TestServer.execute(
        """
        USE sql_command;
        DROP TABLE IF EXISTS kept, `2kept`, `2 kept`;
        CREATE TABLE kept (a INT) ENGINE = MyISAM;
        CREATE TABLE `2kept` (a INT) ENGINE = MEMORY;
        CREATE TABLE `2 kept` (a INT) ENGINE = MyISAM;
        INSERT INTO kept VALUES (1);
        CREATE OR REPLACE VIEW inner_seen AS SELECT * FROM kept;
        CREATE OR REPLACE VIEW seen AS SELECT * FROM inner_seen""");
    Answer answer = shell.run("explain", "sql", "--write", statement);
    assertThat(answer.err())
        .matches(
            "error: what (UPDATE|INSERT|DELETE) changes in [\\w.]+ ?(kept)?"
                + " \\((MyISAM|MEMORY|PERFORMANCE_SCHEMA)\\) cannot be rolled back: .*\n");
    assertThat(sql("--format", "csv", "SELECT a FROM kept").out()).isEqualTo("a\n1\n");
    TestServer.execute(
        "USE sql_command; DROP VIEW seen, inner_seen; DROP TABLE kept, `2kept`, `2 kept`");
  }

  private static Answer sql(String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "sql";
    System.arraycopy(words, 0, line, 1, words.length);
    return shell.run(line);
  }

  private Answer script(String text) throws IOException {
    Path file = folder.resolve("own.rsh");
    Files.writeString(file, text);
    return shell.run(file.toString());
  }
}

package dev.runm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules on the text of sources and mappers, which compiled classes do not show. */
class SourcesTest {
  private static final Path HOME = Path.of(System.getProperty("runm.home"));
  private static final Path JAVA = HOME.resolve("src/main/java");
  private static final Path MAPPERS = HOME.resolve("mappers");
  private static final int LONGEST = 250;
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\s*(?:SELECT\\s+(?:\\S+\\s*,|.*\\bFROM\\b|@@|[A-Z_]+\\()"
              + "|INSERT\\s+(?:IGNORE\\s+)?INTO\\s|REPLACE\\s+INTO\\s|UPDATE\\s+\\S+\\s+SET\\s"
              + "|DELETE\\s+FROM\\s|(?:CREATE|DROP|ALTER|TRUNCATE|RENAME)\\s+(?:TEMPORARY\\s+)?"
              + "(?:TABLE|DATABASE|SCHEMA|INDEX|VIEW|USER|TRIGGER)\\s+[\\w`%{]"
              + "|LOAD\\s+DATA\\s|SET\\s+(?:SESSION|GLOBAL|@@)|USE\\s+`|EXPLAIN\\s+(?:FORMAT|ANALYZE)"
              + "|KILL\\s+QUERY|SHOW\\s+(?:TABLES|DATABASES|WARNINGS|ENGINE|VARIABLES))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What is put before a statement that a mapper has made, and advice to the user. */
  private static final Set<String> NO_STATEMENTS =
      Set.of(
          "EXPLAIN FORMAT=JSON",
          "EXPLAIN FORMAT=TREE",
          "EXPLAIN ANALYZE FORMAT=TREE",
          "SET GLOBAL local_infile = ON makes it fast",
          "set session VARIABLE=VALUE");

  /**
   * Names that MySQL cannot take as parameters; each comes from a fixed list or from the data
   * dictionary, or is quoted. A statement is what a person typed.
   */
  private static final Set<String> TEXT_PARAMETERS =
      Set.of(
          "table",
          "column",
          "target",
          "columns",
          "schema",
          "index",
          "token",
          "statement",
          "variable");

  @Test
  void sqlLivesInMappersAlone() {
    List<String> found = new ArrayList<>();
    for (Path file : files(JAVA, ".java")) {
      literals(text(file))
          .filter(literal -> isSql(literal) && !NO_STATEMENTS.contains(literal))
          .forEach(literal -> found.add(file.getFileName() + ": " + literal));
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1, 2",
        "select x from t",
        "SELECT VERSION()",
        "INSERT INTO t VALUES (1)",
        "UPDATE t SET a = 1",
        "DELETE FROM t",
        "DROP TABLE t",
        "CREATE TABLE t (id INT)",
        "ALTER TABLE t ADD x INT",
        "SET SESSION sql_mode = ''",
        "\n  SELECT a\n  FROM b"
      })
  void aStatementIsRecognised(String literal) {
    assertThat(isSql(literal)).isTrue();
  }

  @Test
  void sourceFilesStayShort() {
    assertThat(files(JAVA, ".java"))
        .allSatisfy(
            file ->
                assertThat(text(file).lines().count())
                    .as("lines of %s", file)
                    .isLessThanOrEqualTo(LONGEST));
  }

  @Test
  void everyRoomSaysWhatItIsFor() {
    assertThat(files(JAVA, ".java"))
        .extracting(Path::getParent)
        .allSatisfy(
            room ->
                assertThat(room.resolve("package-info.java"))
                    .content()
                    .matches(Pattern.compile("/\\*\\*.+\\*/\\s+package .+;\\s*", Pattern.DOTALL)));
  }

  @Test
  void everyMapperHasItsXmlAndEveryXmlItsMapper() {
    List<String> interfaces =
        files(JAVA, ".java").stream()
            .filter(file -> Pattern.compile("(?m)^@Mapper$").matcher(text(file)).find())
            .map(SourcesTest::baseName)
            .sorted()
            .toList();
    assertThat(interfaces)
        .hasSizeGreaterThanOrEqualTo(7)
        .allMatch(name -> name.endsWith("Mapper"))
        .isEqualTo(
            files(MAPPERS, ".xml").stream()
                .filter(file -> MAPPERS.equals(file.getParent()))
                .map(SourcesTest::baseName)
                .sorted()
                .toList());
  }

  @Test
  void everyStatementOpensWithAComment() {
    for (Path file : files(MAPPERS, ".xml")) {
      Matcher statement =
          Pattern.compile("([^\\n]*)\\n\\s*<(?:select|insert|update|delete)\\s+id=\"(\\w+)\"")
              .matcher(text(file));
      while (statement.find()) {
        assertThat(statement.group(1))
            .as("the line above %s in %s", statement.group(2), file.getFileName())
            .endsWith("-->");
      }
    }
  }

  /** MySQL 9.7 has moved them out of the server, into a component that is mostly not there. */
  @Test
  void noStatementHashesByMd5OrSha1() {
    Pattern hash = Pattern.compile("\\b(?:MD5|SHA1?)\\s*\\(", Pattern.CASE_INSENSITIVE);
    assertThat(files(MAPPERS, ".xml"))
        .allSatisfy(
            file -> assertThat(hash.matcher(text(file)).results()).as("in %s", file).isEmpty());
  }

  @Test
  void textIsPutIntoStatementsOnlyForNamesFromAFixedList() {
    for (Path file : files(MAPPERS, ".xml")) {
      String statements = text(file).replaceAll("(?s)<!--.*?-->", "");
      Set<String> properties = properties(statements);
      Matcher used = Pattern.compile("\\$\\{([^}]*)}").matcher(statements);
      while (used.find()) {
        assertThat(TEXT_PARAMETERS.contains(used.group(1)) || properties.contains(used.group(1)))
            .as("${%s} in %s", used.group(1), file.getFileName())
            .isTrue();
      }
    }
  }

  /**
   * What an include gives to a fragment is written in the mapper; what a loop counts is a number.
   */
  private static Set<String> properties(String mapper) {
    return Pattern.compile("(?:<property\\s+name|\\sindex)=\"(\\w+)\"")
        .matcher(mapper)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean isSql(String literal) {
    return STATEMENT.matcher(literal).find();
  }

  private static Stream<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(literal -> literal.replace("\\n", "\n"));
  }

  private static String baseName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

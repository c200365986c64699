package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The grammar stands in the help, and nowhere else; the parser keeps to it. */
class GrammarTest {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private static String text() {
    try (InputStream help = GrammarTest.class.getResourceAsStream("/dev/runm/help/scripts.md")) {
      return new String(help.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String section(String title, String next) {
    String behind = text().substring(text().indexOf("\n## " + title + "\n") + title.length() + 5);
    return next.isEmpty() ? behind : behind.substring(0, behind.indexOf("\n" + next));
  }

  /** Returns the scripts of the help, each of which stands by itself. */
  static List<String> examples() {
    return Arrays.stream(section("Examples", "").replace("```", "").split("\n(?=\n)"))
        .filter(example -> !example.isBlank())
        .toList();
  }

  private static Set<String> quotedWords(String pattern) {
    return QUOTED
        .matcher(section("Grammar", "\"else if\""))
        .results()
        .map(found -> found.group(1))
        .filter(word -> word.matches(pattern))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theKeywordsOfTheGrammarAreThoseOfTheParser() {
    Set<String> known = new TreeSet<>(Keyword.codes());
    known.addAll(List.of("in", "error", "continue", "stop", "and", "or", "not"));
    assertThat(quotedWords("[a-z]+")).isEqualTo(known);
    assertThat(quotedWords("[<>=!]+")).isEqualTo(new TreeSet<>(Sign.codes()));
  }

  @Test
  void theNamesOfResultsAndOptionsAreThoseOfTheProgram() {
    assertThat(LastResults.NAMES).allMatch(name -> text().contains("${" + name + "}"));
    assertThat(ScriptOptions.names())
        .allMatch(option -> Pattern.compile("(?m)^" + option + " ").matcher(text()).find());
  }

  @Test
  void itsExamplesAreScriptsThatUseAllOfIt() {
    List<Statement> all = new ArrayList<>();
    for (String example : examples()) {
      List<Statement> script = ScriptParserTest.parse(example);
      assertThat(script).as(example).isNotEmpty();
      all.addAll(script);
    }
    assertThat(all)
        .hasAtLeastOneElementOfType(Statement.If.class)
        .hasAtLeastOneElementOfType(Statement.For.class)
        .hasAtLeastOneElementOfType(Statement.Repeat.class)
        .hasAtLeastOneElementOfType(Statement.OnError.class)
        .hasAtLeastOneElementOfType(Statement.Run.class);
  }

  @Test
  void itFitsEightyColumns() {
    assertThat(text().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
  }
}

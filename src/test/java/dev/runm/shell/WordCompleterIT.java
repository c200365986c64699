package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.testing.TestShell;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordCompleterIT {
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("completion");
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
    assertThat(complete("claim 1cpu-64M-10G ")).isEmpty();
    assertThat(complete("claim --execute ")).contains("1cpu-64M-10G");
    assertThat(complete("load --seed 7 ")).contains("100-shared-compute");
    assertThat(complete("help ")).contains("find", "load");
    assertThat(complete("help find ")).isEmpty();
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
  void anUnknownCommandOffersNothing() {
    assertThat(complete("nothing ")).isEmpty();
    assertThat(complete("explain nothing --")).isEmpty();
  }

  private static List<String> complete(String line) {
    List<Candidate> candidates = new ArrayList<>();
    shell
        .bean(WordCompleter.class)
        .complete(
            null,
            new PromptParser(RestRule.NONE).parse(line, line.length(), ParseContext.COMPLETE),
            candidates);
    return candidates.stream().map(Candidate::value).toList();
  }
}

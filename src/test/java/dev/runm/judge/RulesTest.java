package dev.runm.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  @Test
  void everyRuleHasANameOfItsOwn() {
    assertThat(Rules.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
    assertThat(Rules.ALL).allSatisfy(rule -> assertThat(Rules.named(rule.name())).hasValue(rule));
  }

  @Test
  void onlyWhatIsReadChangesTheVerdict() {
    assertThat(Rules.ALL)
        .filteredOn(rule -> rule.verdict() != Verdict.INDEX)
        .extracting(Rule::name)
        .containsExactly("full-scan", "index-scan", "reads-too-much");
  }

  static Stream<Rule> rules() {
    return Rules.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsExplainedInASentenceAndTaughtInSomeParagraphs(Rule rule) {
    assertThat(rule.explanation()).matches("[A-Z].*\\.").doesNotContain("\n");
    List<String> paragraphs = rule.teaching().lines().toList();
    assertThat(paragraphs).hasSizeBetween(3, 6).allMatch(text -> text.length() < 500);
    assertThat(rule.teaching())
        .contains("What happens: ")
        .contains("How to see it: ")
        .contains("What to try: ");
  }
}

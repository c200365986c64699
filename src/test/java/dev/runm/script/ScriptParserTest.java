package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import dev.runm.line.RestRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptParserTest {
  private static final RestRule RULE =
      new RestRule() {
        @Override
        public boolean beginsBehind(List<String> words) {
          return words.equals(List.of("say"));
        }

        @Override
        public boolean isProse(List<String> words) {
          return beginsBehind(words);
        }
      };

  static List<Statement> parse(String text) {
    ScriptLines lines = new ScriptLines("x.rsh", RULE);
    List<ScriptLine> all = new ArrayList<>();
    text.lines().forEach(line -> lines.take(line).ifPresent(all::add));
    lines.end().ifPresent(all::add);
    return ScriptParser.parse("x.rsh", all);
  }

  @Test
  void blocksHoldWhatStandsInThem() {
    List<Statement> script =
        parse(
            "if a = b # why\n"
                + "  status\n"
                + "elif ${c} < 1\n"
                + "else\n"
                + "  for x in 1..2 'a b'\n"
                + "  stats\n"
                + " end\n"
                + "end");
    assertThat(script).singleElement().isInstanceOf(Statement.If.class);
    Statement.If block = (Statement.If) script.get(0);
    assertThat(block.branches())
        .extracting(branch -> branch.condition().toString())
        .containsExactly("a = b", "${c} < 1");
    assertThat(block.branches().get(0).body())
        .containsExactly(new Statement.Run(new ScriptLine(2, "status")));
    assertThat(block.otherwise())
        .singleElement()
        .isEqualTo(
            new Statement.For(
                new ScriptLine(5, "for x in 1..2 'a b'"),
                "x",
                List.of("1..2", "'a b'"),
                List.of(new Statement.Run(new ScriptLine(6, "stats")))));
  }

  @Test
  void notBindsCloserThanAndAndThatCloserThanOr() {
    Statement.If block = (Statement.If) parse("if a = b or not c = d and e = f\nend").get(0);
    assertThat(block.branches().get(0).condition())
        .isEqualTo(
            new Condition.Or(
                comparison("a", "b"),
                new Condition.And(new Condition.Not(comparison("c", "d")), comparison("e", "f"))));
  }

  private static Condition comparison(String left, String right) {
    return new Condition.Comparison(left, Sign.EQUAL, right);
  }

  @Test
  void elseIfIsAnotherBranch() {
    assertThat(Printed.of(parse("if a = b\nelse if c = d\nend")))
        .isEqualTo("if a = b\nelif c = d\nend\n");
  }

  @Test
  void wordsThatBeginLikeAKeywordAreCommands() {
    assertThat(parse("ending\nfore x\n'if' a\nonce")).allMatch(Statement.Run.class::isInstance);
  }

  @Test
  void numbersAreComparedAsNumbersAndTextsAsTexts() {
    assertThat(holds("10 > 9")).isTrue();
    assertThat(holds("1.50 = 1.5")).isTrue();
    assertThat(holds("'a b' = \"a b\"")).isTrue();
    assertThat(holds("a != b and not a = b")).isTrue();
    assertThat(holds("1 = 2 or -1 < 0")).isTrue();
    assertThat(holds("not not 1 = 2")).isFalse();
  }

  private static boolean holds(String condition) {
    Statement.If block = (Statement.If) parse("if " + condition + "\nend").get(0);
    return block.branches().get(0).condition().holds(operand -> operand.replaceAll("['\"]", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "if a = b|status ~ 1 ~ if has no end: a line end ~ ^^",
        "status|for x in a|for y in b|end ~ 2 ~ for has no end: a line end ~ ^^^",
        "status|end ~ 2 ~ end without if, for or repeat ~ ^^^",
        "else ~ 1 ~ else without if, for or repeat ~ ^^^^",
        "for x in a|else|end ~ 2 ~ else does not belong to the for of line 1 ~ ^^^^",
        "if a = b|else|else|end ~ 3 ~ else does not belong to the if of line 1 ~ ^^^^",
        "if a = b|else|elif c = d|end ~ 3 ~ elif does not belong to the if of line 1 ~ ^^^^",
        "if a = b|end if ~ 2 ~ end stands alone in its line ~ ....^^",
        "if a|end ~ 1 ~ a condition compares two values ~ ...^",
        "if a == b|end ~ 1 ~ did you mean =? ~ .....^^",
        "if a <> b|end ~ 1 ~ did you mean !=? ~ .....^^",
        "if ${rows}>0|end ~ 1 ~ with blanks around ~ ...^^^^^^^^^",
        "if a = b then|end ~ 1 ~ the condition goes on with then ~ .........^^^^",
        "if a < 3|end ~ 1 ~ < compares numbers, and a is none ~ ...^",
        "if|end ~ 1 ~ the condition ends where a value is due ~ ..^",
        "if a =|end ~ 1 ~ the condition ends where a value is due ~ .....^",
        "if a = and|end ~ 1 ~ the condition has and where a value is due ~ .......^^^",
        "for x of a|end ~ 1 ~ for NAME in WORD ~ ......^^",
        "for|end ~ 1 ~ for NAME in WORD ~ ^^^",
        "for x in|end ~ 1 ~ for NAME in WORD ~ ......^^",
        "for 1 in a|end ~ 1 ~ 1 is no name of a variable ~ ....^",
        "repeat|end ~ 1 ~ repeat takes how many times ~ ^^^^^^",
        "repeat many|end ~ 1 ~ repeat takes a whole number of times, not 'many' ~ .......^^^^",
        "repeat -1|end ~ 1 ~ repeat takes a whole number ~ .......^^",
        "on error go ~ 1 ~ on error continue, or on error stop ~ .........^^",
        "on ~ 1 ~ on error continue, or on error stop ~ ^^",
        "if 'a = b|end ~ 1 ~ the quote ' at column 4 is not closed ~ ...^^^^^^",
      })
  void whatIsWrongIsNamedWithItsLineAndWord(String text, int line, String message, String marks) {
    assertThatThrownBy(() -> parse(text.replace('|', '\n')))
        .isInstanceOf(ScriptFailedException.class)
        .hasMessageStartingWith("x.rsh:%d: ".formatted(line))
        .hasMessageContaining(message)
        .extracting(failure -> ((UserException) failure).excerpt().get(1).substring(6))
        .isEqualTo(marks.replace('.', ' '));
  }

  @Test
  void blocksAreNotNestedWithoutEnd() {
    assertThatThrownBy(() -> parse("repeat 1\n".repeat(5_000)))
        .isInstanceOf(ScriptFailedException.class)
        .hasMessageContaining("blocks stand in at most 100 others");
    assertThat(parse("repeat 1\n".repeat(100) + "end\n".repeat(100))).hasSize(1);
  }
}

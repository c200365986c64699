package dev.runm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.line.RestRule;
import dev.runm.line.Words;
import dev.runm.output.Style;
import dev.runm.testing.TestShell;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordStylesIT {
  private static TestShell shell;

  @BeforeAll
  static void open() {
    shell = TestShell.in("styles");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void aCommandIsRedOnceItCanBecomeNone() {
    assertThat(styles("fi")).containsExactly(Style.PLAIN);
    assertThat(styles("fin ")).containsExactly(Style.BAD);
    assertThat(styles("fx")).containsExactly(Style.BAD);
    assertThat(styles("find")).containsExactly(Style.HEADING);
    assertThat(styles("baseline sa")).containsExactly(Style.HEADING, Style.PLAIN);
    assertThat(styles("baseline sx")).containsExactly(Style.HEADING, Style.BAD);
    assertThat(styles("baseline save")).containsExactly(Style.HEADING, Style.HEADING);
  }

  @Test
  void soIsAnOptionAndAValueThatIsOneOfAFew() {
    assertThat(styles("find --cl")).containsExactly(Style.HEADING, Style.TAG);
    assertThat(styles("find --cl x")).containsExactly(Style.HEADING, Style.BAD, Style.PLAIN);
    assertThat(styles("find --order fre")).endsWith(Style.PLAIN);
    assertThat(styles("find --order fre ")).endsWith(Style.BAD);
    assertThat(styles("find --format=xml")).endsWith(Style.BAD);
    assertThat(styles("find --format js")).endsWith(Style.PLAIN);
    assertThat(styles("profiles calims ")).endsWith(Style.BAD);
    assertThat(styles("providers --group 'a b'")).endsWith(Style.GOOD);
    assertThat(styles("find --help")).endsWith(Style.TAG);
  }

  @Test
  void soIsAValueOfASetting() {
    assertThat(styles("set format jso")).endsWith(Style.PLAIN);
    assertThat(styles("set format jso ")).endsWith(Style.BAD);
    assertThat(styles("set format xml")).endsWith(Style.BAD);
    assertThat(styles("set format=xml")).endsWith(Style.BAD);
    assertThat(styles("set format = xml")).endsWith(Style.BAD);
    assertThat(styles("set format json")).endsWith(Style.PLAIN);
    assertThat(styles("set history-size 1")).endsWith(Style.PLAIN);
    assertThat(styles("set history-size many ")).endsWith(Style.BAD);
    assertThat(styles("set history-size DEFAULT ")).endsWith(Style.PLAIN);
    assertThat(styles("set format DEFAULT ")).endsWith(Style.PLAIN);
    assertThat(styles("set history-size 7 8")).endsWith(Style.PLAIN, Style.BAD);
    assertThat(styles("set history-siz 7")).containsExactly(Style.HEADING, Style.BAD, Style.PLAIN);
    assertThat(styles("set right-prompt %lesso% ")).endsWith(Style.BAD);
    assertThat(styles("set right-prompt %lesson% ")).endsWith(Style.PLAIN);
    assertThat(styles("set zone = east-row1")).doesNotContain(Style.BAD);
    assertThat(styles("set zone=east-row1")).doesNotContain(Style.BAD);
    assertThat(styles("set format ${f} ")).doesNotContain(Style.BAD);
  }

  @Test
  void soIsAProfileThatIsNotThere() {
    assertThat(styles("find --claim 1cpu-64M-10")).endsWith(Style.PLAIN);
    assertThat(styles("find --claim 1cpu-64M-10 ")).endsWith(Style.BAD);
    assertThat(styles("find --claim=1cpx")).endsWith(Style.BAD);
    assertThat(styles("claim 1cpx --execute")).containsExactly(Style.HEADING, Style.BAD, Style.TAG);
    assertThat(styles("load 100-sharde-compute ")).endsWith(Style.BAD);
    assertThat(styles("scale --deployments 100-shared-compute,1k-x ")).endsWith(Style.BAD);
    assertThat(styles("scale --deployments 100-shared-compute,1k-sh"))
        .endsWith(Style.TAG, Style.PLAIN);
    for (String right :
        List.of(
            "find --claim 1cpu-64M-10G ",
            "find --claim profiles/claims/own ",
            "find --claim own.yaml ",
            "claim - ",
            "find --claim ${c} ",
            "edit claim own ",
            "load 100-shared-compute ")) {
      assertThat(styles(right)).as(right).doesNotContain(Style.BAD);
    }
  }

  @Test
  void theFileOfARedirectIsNoWordOfTheCommand() {
    assertThat(styles("profiles > kinds.txt ")).containsExactly(Style.HEADING, Style.PLAIN);
    assertThat(styles("profiles >> 'my kinds' ")).containsExactly(Style.HEADING, Style.GOOD);
  }

  @Test
  void soIsAnIsolationLevelOrAModeOfTls() {
    assertThat(styles("begin --isolation serialisable ")).endsWith(Style.BAD);
    assertThat(styles("begin --isolation SERIALIZABLE ")).endsWith(Style.PLAIN);
    assertThat(styles("begin --isolation read_com")).endsWith(Style.PLAIN);
    assertThat(styles("connect --tls requird ")).endsWith(Style.BAD);
    assertThat(styles("connect --tls required ")).endsWith(Style.PLAIN);
  }

  @Test
  void soIsWhateverCanBeKnownToBeWrongWithoutTheServer() {
    for (String wrong :
        List.of(
            "lesson relatons ",
            "lesson play relations fnid ",
            "help fnid ",
            "help baseline svae ",
            "timing sometimes ",
            "find --limit some ",
            "find --limit 0 ",
            "sql --limit -1 ",
            "claim 1cpu-64M-10G --count few ",
            "watch -n soon ",
            "claim 1cpu-64M-10G --release yesterday ",
            "mapper show findNothing ",
            "baseline check nothing-saved ",
            "expect rwos ",
            "expect no idnex ",
            "expect verdict indx ")) {
      assertThat(styles(wrong)).as(wrong).endsWith(Style.BAD);
    }
    for (String right :
        List.of(
            "lesson relations ",
            "lesson 3 ",
            "lesson own.md ",
            "lesson play relations ",
            "help 1 ",
            "help plans ",
            "help baseline save ",
            "timing on ",
            "find --limit all ",
            "sql --limit 0 ",
            "claim 1cpu-64M-10G --count 7 ",
            "claim 1cpu-64M-10G --count ${n} ",
            "watch -n 0.5 ",
            "claim 1cpu-64M-10G --release +2h ",
            "mapper show fromWindow ",
            "baseline save new ",
            "expect rows ",
            "expect no index ",
            "expect verdict <= index ",
            "expect verdict <=index ",
            "expect error '1045' ",
            "expect full-scan ",
            "expect full scan ")) {
      assertThat(styles(right)).as(right).doesNotContain(Style.BAD);
    }
  }

  @Test
  void behindExplainTheWrappedCommandIsColoured() {
    assertThat(styles("explain --teach find --lmit 5"))
        .containsExactly(Style.HEADING, Style.TAG, Style.HEADING, Style.BAD, Style.PLAIN);
    assertThat(styles("explain fnid ")).containsExactly(Style.HEADING, Style.BAD);
  }

  private static List<Style> styles(String line) {
    return shell
        .bean(WordStyles.class)
        .of(new TypedWords(line, line.length(), Words.tokens(line, shell.bean(RestRule.class))));
  }
}

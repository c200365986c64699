package dev.runm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.line.RestRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedLineTest {
  private static final RestRule SQL = words -> words.equals(List.of("sql"));

  @Test
  void theLastWordIsWhatStandsAtTheCursor() {
    assertThat(typed("").words()).containsExactly("");
    assertThat(typed("find").words()).containsExactly("find");
    assertThat(typed("find ").words()).containsExactly("find", "");
    assertThat(typed("find 'a b").words()).containsExactly("find", "a b");
    assertThat(typed("find x\nlo").words()).containsExactly("lo");
    assertThat(typed("find \\\n--cl").words()).containsExactly("find", "--cl");
    assertThat(TypedLine.of("find --claim", 3, SQL).words()).containsExactly("fin");
  }

  @Test
  void inAStatementTheWordIsTheNameAtTheCursor() {
    TypedLine line = TypedLine.of("sql SELECT COUNT(p.na FROM t p", 21, SQL);
    assertThat(line.words()).containsExactly("sql", "p.na");
    assertThat(line.ahead()).isEqualTo("SELECT COUNT(");
    assertThat(line.behind()).isEqualTo(" FROM t p");
    assertThat(line.rawWordLength()).isEqualTo(4);
  }

  /** The reader takes as many letters off the line as this has. */
  @Test
  void nothingStaysNothing() {
    assertThat(typed("find --claim ").escape("", false)).isEqualTo("");
    assertThat(typed("find --claim ").rawWordLength()).isZero();
  }

  @Test
  void aWordWithBlanksIsPutInQuotes() {
    assertThat(typed("load ").escape("plain-1.yaml", true)).isEqualTo("plain-1.yaml");
    assertThat(typed("load ").escape("my file.yaml", true)).isEqualTo("'my file.yaml'");
    assertThat(typed("load ").escape("it's one", true)).isEqualTo("\"it's one\"");
    assertThat(typed("load 'm").escape("my file.yaml", true)).isEqualTo("'my file.yaml'");
    assertThat(typed("load \"m").escape("my $f", false)).isEqualTo("\"my \\$f");
    assertThat(typed("sql SELECT a").escape("a b", true)).isEqualTo("a b");
  }

  private static TypedLine typed(String text) {
    return TypedLine.of(text, text.length(), SQL);
  }
}

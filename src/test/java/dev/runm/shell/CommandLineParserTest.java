package dev.runm.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runm.error.ExitCode;
import dev.runm.error.UsageException;
import dev.runm.line.EndedWords;
import dev.runm.line.References;
import dev.runm.line.RestRule;
import dev.runm.line.ScriptArguments;
import dev.runm.line.Words;
import dev.runm.output.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineParserTest {
  @Test
  void argumentsAndOptionsStandInAnyOrder() {
    assertThat(values("seek --seed 7 here --deep --claim x there"))
        .containsExactly("here", "there", "x", 7L, true);
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    assertThat(values("seek here --claim x")).containsExactly("here", null, "x", 1L, false);
  }

  @Test
  void anOptionMayHoldItsValueBehindAnEqualsSign() {
    assertThat(values("seek here --claim=--x=y --seed=-7"))
        .containsExactly("here", null, "--x=y", -7L, false);
  }

  @Test
  void aValueMayStartWithASingleDash() {
    assertThat(values("seek - --claim -x --seed -3")).containsExactly("-", null, "-x", -3L, false);
    assertThat(values("seek a --claim -h")).contains("-h");
  }

  @Test
  void aCommandOfPlainWordsIsAskedForHelpByThatWordAlone() {
    assertThat(SampleCommands.parse("print", "use", "--help", "here").values())
        .containsExactly(new PlainWords(List.of("use", "--help", "here")));
    assertThat(SampleCommands.parse("print", "-h", "x").help()).isFalse();
    assertThat(SampleCommands.parse("print", "--help").help()).isTrue();
    assertThat(SampleCommands.parse("tell", "--help").help()).isTrue();
  }

  @Test
  void twoDashesEndTheOptions() {
    assertThat(values("seek --claim x -- --deep --help"))
        .containsExactly("--deep", "--help", "x", 1L, false);
  }

  @Test
  void anEmptyWordIsAnArgumentAndAValueLikeAnyOther() {
    assertThat(SampleCommands.parse("seek", "", "--claim", "").values())
        .containsExactly("", null, "", 1L, false);
  }

  @Test
  void anAliasRunsTheSameCommand() {
    assertThat(SampleCommands.parse("look", "a", "--claim", "x").command().getName())
        .isEqualTo("seek");
  }

  @Test
  void theFormatIsOneOfSix() {
    assertThat(parse("seek a --claim x --format markdown").format()).isEqualTo(Format.MARKDOWN);
    assertThat(parse("seek a --claim x").format()).isEqualTo(Format.TABLE);
  }

  @Test
  void helpMayBeAskedForAnywhere() {
    assertThat(parse("seek --help").help()).isTrue();
    assertThat(parse("seek -h").help()).isTrue();
    assertThat(parse("seek a b c --bogus --claim --help").help()).isTrue();
    assertThat(parse("wrap --help seek").command().getName()).isEqualTo("wrap");
  }

  @Test
  void helpBehindAWrappingCommandIsThatOfTheWrappedOne() {
    assertThat(parse("wrap seek --claim x --help").command().getName()).isEqualTo("seek");
    assertThat(parse("wrap seek --claim x --help").help()).isTrue();
  }

  @Test
  void aWrappedLineKeepsItsOptions() {
    Invocation wrapped = parse("wrap --format json seek a --claim x --format csv");
    assertThat(wrapped.format()).isEqualTo(Format.JSON);
    assertThat(((CommandLine) wrapped.values()[0]).words())
        .containsExactly("seek", "a", "--claim", "x", "--format", "csv");
  }

  @Test
  void whatIsLeftGoesIntoAList() {
    assertThat(values("gather a")).containsExactly("a", List.of());
    assertThat(values("gather a b c")).containsExactly("a", List.of("b", "c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sek ~ unknown command sek (did you mean seek?): help lists them",
        "SEEK ~ unknown command SEEK (did you mean seek?): help lists them",
        "tour.rsh ~ unknown command tour.rsh: source tour.rsh runs a script",
        "quux ~ unknown command quux: help lists them",
        "seek a --clam x ~ unknown option --clam for seek (did you mean --claim?): help"
            + " seek lists them",
        "gather a -x ~ unknown option -x for gather: it takes none",
        "gather a --format json ~ unknown option --format for gather: it takes none",
        "seek a --claim ~ --claim needs a value: --claim NAME|PATH",
        "seek a --claim --deep ~ --claim needs a value: --claim NAME|PATH",
        "seek a --claim= ~ --claim needs a value: --claim NAME|PATH",
        "seek a --claim -- x ~ --claim needs a value: --claim NAME|PATH",
        "seek a --claim x --claim y ~ --claim is given twice",
        "seek a --claim x --deep --deep ~ --deep is given twice",
        "seek a --claim x --deep=yes ~ --deep takes no value, not yes",
        "seek a b c --claim x ~ seek does not know what to do with c: help seek shows how it is"
            + " typed",
        "seek --claim x ~ seek needs PLACE: help seek shows how it is typed",
        "seek a ~ seek needs --claim NAME|PATH: help seek shows how it is typed",
        "seek a --claim x --seed many ~ --seed takes a whole number, not many",
        "seek a --claim x --seed 1.5 ~ --seed takes a whole number, not 1.5",
        "seek a --claim x --seed 9223372036854775808 ~ --seed takes a whole number, not"
            + " 9223372036854775808",
        "seek a --claim x --format jsn ~ unknown format jsn (did you mean json?): table, vertical,"
            + " json, jsonl, csv, tsv, markdown or yaml",
        "seek a --claim x --format JSON ~ unknown format JSON (did you mean json?): table,"
            + " vertical, json, jsonl, csv, tsv, markdown or yaml",
        "gather ~ gather needs FIRST: gather FIRST [REST…]",
        "wrap ~ wrap needs COMMAND: wrap [--format FORMAT] COMMAND…",
        "wrap sek ~ unknown command sek (did you mean seek?): help lists them",
        "wrap --claim x seek ~ unknown option --claim for wrap: it takes --format",
        "wrap seek a --claim ~ --claim needs a value: --claim NAME|PATH",
        "wrap wrap seek ~ wrap cannot wrap wrap"
      })
  void whatIsWrongIsSaidInOneLine(String line, String message) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOfSatisfying(
            UsageException.class, wrong -> assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(message);
  }

  @Test
  void aCommandThatCannotBeSeenIsShownInQuotes() {
    assertThatThrownBy(() -> SampleCommands.parse(""))
        .hasMessage("unknown command '': help lists them");
  }

  @Test
  void anyLineIsEitherUnderstoodOrAUsageError() {
    String[] pieces = {
      "seek",
      "look",
      "wrap",
      "gather",
      "--claim",
      "--claim=",
      "--seed",
      "7",
      "--deep",
      "--help",
      "-h",
      "--",
      "-",
      "x",
      "'",
      "\"",
      "\\",
      "#",
      "$1",
      "$@",
      "\n",
      " ",
      " ",
      " ",
      "=",
      "ß",
      "\u0000",
      "🙂"
    };
    Random random = new Random(20261122);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "seek ");
      for (int i = random.nextInt(9); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      Throwable thrown =
          catchThrowable(
              () -> {
                List<List<String>> lines =
                    new ArrayList<>(
                        Words.lines(text.toString(), References.NONE, RestRule.NONE).stream()
                            .map(EndedWords::words)
                            .toList());
                lines.add(
                    Words.of(text.toString(), new ScriptArguments(List.of("a")), RestRule.NONE));
                lines.stream()
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> SampleCommands.parser().parse(words));
              });
      if (thrown != null) {
        assertThat(thrown).as("%s", text).isInstanceOf(UsageException.class);
      }
    }
  }

  private static Invocation parse(String line) {
    return SampleCommands.parse(line.split(" "));
  }

  private static Object[] values(String line) {
    return parse(line).values();
  }
}

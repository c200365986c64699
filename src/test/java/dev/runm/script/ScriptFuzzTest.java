package dev.runm.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random scripts, and shipped ones with random faults, from a fixed seed. */
class ScriptFuzzTest {
  private static final int SCRIPTS = 2_000;
  private static final List<String> PIECES =
      List.of(
          "if",
          "elif",
          "else",
          "end",
          "for",
          "in",
          "repeat",
          "on",
          "error",
          "continue",
          "stop",
          "and",
          "or",
          "not",
          "=",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "status",
          "find",
          "--claim",
          "x",
          "1",
          "1..3",
          "${x}",
          "${x:-y}",
          "$1",
          "$@",
          "${claim.claims[0].x}",
          "'a b'",
          "\"c ${x}\"",
          "'",
          "\"",
          "\\",
          "#",
          ";",
          "${",
          "}",
          "\t",
          "\u00a0",
          "\n",
          "\n",
          "\n",
          "\r\n",
          "é日🙂");

  @Test
  void whateverTheTextItIsAScriptOrAnErrorWithItsLine() throws IOException {
    Random random = new Random(5);
    List<String> seeds = seeds();
    int scripts = 0;
    for (int i = 0; i < SCRIPTS; i++) {
      String text =
          i % 2 == 0 ? pieces(random) : mutated(seeds.get(random.nextInt(seeds.size())), random);
      try {
        List<Statement> script = ScriptParserTest.parse(text);
        String printed = Printed.of(script);
        List<Statement> again = ScriptParserTest.parse(printed);
        assertThat(Printed.of(again)).as(text).isEqualTo(printed);
        assertThat(ScriptParserTest.parse(Printed.of(again))).as(text).isEqualTo(again);
        scripts++;
      } catch (UsageException wrong) {
        assertThat(wrong.getMessage()).as(text).startsWith("x.rsh:");
      } catch (ScriptFailedException wrong) {
        assertThat(wrong.getMessage()).as(text).matches("(?s)x\\.rsh:[1-9]\\d*: .+");
        assertThat(wrong.excerpt()).as(text).hasSize(2);
      }
    }
    assertThat(scripts).isBetween(SCRIPTS / 20, SCRIPTS);
  }

  /** Scripts that are right by their making come back as they were. */
  @Test
  void whatIsPrintedIsReadAsTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < SCRIPTS; i++) {
      StringBuilder text = new StringBuilder();
      block(random, text, 0);
      List<Statement> script = ScriptParserTest.parse(text.toString());
      List<Statement> again = ScriptParserTest.parse(Printed.of(script));
      assertThat(again).as(text.toString()).isEqualTo(script);
    }
  }

  private static void block(Random random, StringBuilder text, int depth) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (depth > 4 ? 0 : random.nextInt(6)) {
        case 1 -> {
          text.append("if ").append(condition(random)).append('\n');
          block(random, text, depth + 1);
          if (random.nextBoolean()) {
            text.append("elif ").append(condition(random)).append('\n');
          }
          if (random.nextBoolean()) {
            text.append("else\n");
            block(random, text, depth + 1);
          }
          text.append("end\n");
        }
        case 2 -> {
          text.append("for x in a 1..9 'b c' ${y:-z}\n");
          block(random, text, depth + 1);
          text.append("end\n");
        }
        case 3 -> {
          text.append("repeat ").append(random.nextInt(9)).append('\n');
          block(random, text, depth + 1);
          text.append("end\n");
        }
        case 4 -> text.append("on error continue\n");
        case 5 -> text.append("find \\\n  --claim 'a\n b'\n");
        default -> text.append("status\n");
      }
    }
  }

  private static String condition(Random random) {
    StringBuilder condition = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      condition.append(random.nextBoolean() ? "not " : "").append("${x} = 'a b'");
      condition.append(i == 0 ? "" : random.nextBoolean() ? " and " : " or ");
    }
    return condition.toString();
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String mutated(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int i = random.nextInt(6); i >= 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default ->
            text.setCharAt(
                at,
                (char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : 33 + random.nextInt(94)));
      }
    }
    return text.toString();
  }

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    Path home = Path.of(System.getProperty("runm.home"));
    try (Stream<Path> files = Files.list(home.resolve("scripts"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rsh")).sorted().toList()) {
        seeds.add(Files.readString(file));
      }
    }
    seeds.add(String.join("\n", GrammarTest.examples()));
    return seeds;
  }
}

package dev.runm.output;

import static dev.runm.output.Drawing.draw;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlTest {
  private static final Look UNICODE = new Look(Look.UNBOUNDED, 0, true);

  /** Letters that mean something in YAML, or are seldom. */
  private static final String[] LETTERS = {
    "a", "0", "1", "e", "x", "~", "-", " ", "\n", "\t", "\r", ":", "#", "'", "\"", "\\", "|", ">",
    "{", "}", "[", "]", ",", "&", "*", "!", "%", "@", "`", "?", ".", "_", "=", "<", "é", "日", "👩",
    "\u200d", "\u0301", "\u0085", "\u2028", "\ufeff", "\u0000", "\u001b", "\u007f", "\u00a0"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yes",
        "No",
        "y",
        "on",
        "null",
        "~",
        "true",
        "1e3",
        "0x1f",
        "0o17",
        "017",
        "1_000",
        "1:30",
        ".5",
        "-1",
        "+1",
        ".inf",
        "NaN",
        "2026-12-01",
        "2026-12-01T00:00:00Z",
        "<<",
        "=",
        "-",
        "- a",
        "a: b",
        "a #b",
        "#a",
        "? a",
        "%a",
        "@a",
        "`a`",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "a\nb",
        "a\n\n  b\nc",
        " a\nb",
        "a \nb",
        "a\nb\n",
        "a\n",
        "\na",
        "a\tb",
        "'a'",
        "\"a\"",
        "---",
        "...",
        "east-row1",
        "4 rows",
        "日本",
        "a 日",
        "e\u0301",
        "👩‍👩‍👧",
        "C:\\dir",
        "[a]",
        "{a}",
        "1cpu-64M-10G",
        "SELECT 1\n  FROM t # x\nWHERE a = ':b'"
      })
  void aTextIsReadAsItIs(String text) {
    Map<String, Object> document = Map.of(text, List.of(text, Map.of("key", text)));
    assertThat(read(draw(Format.YAML, UNICODE, Drawing.report(document)))).isEqualTo(document);
    assertThat(read(draw(Format.YAML, new Look(80, 0, false), Drawing.report(document))))
        .isEqualTo(document);
  }

  @Test
  void anyTextIsReadAsItIs() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append(LETTERS[random.nextInt(LETTERS.length)]);
      }
      Object document = List.of(text.toString());
      assertThat(read(draw(Format.YAML, UNICODE, Drawing.report(document)))).isEqualTo(document);
    }
  }

  @Test
  void theDocumentIsThatOfJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("zone", "日本");
    document.put("big", new BigInteger("18446744073709551615"));
    document.put("ratio", 16.0);
    document.put("none", null);
    document.put("empty", List.of());
    document.put("nothing", Map.of());
    document.put("sql", "SELECT 1\nFROM t");
    document.put("claims", List.of(Map.of("executed", true), "no", "east row"));

    String yaml = draw(Format.YAML, UNICODE, Drawing.report(document));

    assertThat(yaml)
        .isEqualTo(
            """
            zone: 日本
            big: 18446744073709551615
            ratio: 16.0
            none: null
            empty: []
            nothing: {}
            sql: |-
              SELECT 1
              FROM t
            claims:
            - executed: true
            - "no"
            - east row
            """);
    assertThat(read(yaml)).isEqualTo(document);
  }

  @Test
  void aMillionElementsAreWrittenOneByOne() {
    List<Map<String, String>> many =
        LazyList.of(Collections.nCopies(1_000_000, "x"), x -> Map.of("name", x));

    assertThat(draw(Format.YAML, UNICODE, Drawing.report(Map.of("rows", many))))
        .startsWith("rows:\n- name: x\n- name: x\n")
        .hasSize("rows:\n".length() + 1_000_000 * "- name: x\n".length());
  }

  private static Object read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return new Yaml(new SafeConstructor(options)).load(yaml);
  }
}

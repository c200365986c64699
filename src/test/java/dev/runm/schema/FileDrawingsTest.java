package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.output.Format;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Files for other programs keep to their grammars, whatever tables are called. */
class FileDrawingsTest {
  /** What the lexer and the grammar of Mermaid's erDiagram take, as far as it is written. */
  private static final String NAME = "(?:[A-Za-z][A-Za-z0-9_]*|\"[^\"%\\\\\\p{Cntrl}]+\")";

  private static final String WORD = "[A-Za-z_][A-Za-z0-9_()]*";
  private static final String ENTITY = "  " + NAME + " \\{";
  private static final String ATTRIBUTE =
      "    " + WORD + " " + WORD + "(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: \"[^\"]*\")?";
  private static final String RELATION =
      "  " + NAME + " (?:}o|\\|o)--(?:\\|\\||o\\|) " + NAME + " : \"[^\"]+\"";

  /** A quoted name, a label in HTML, and what else a statement of Graphviz has here. */
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private static final String NODE = "    " + QUOTED + " \\[label=<(.*)>];";
  private static final String EDGE = "  %1$s:%1$s:e -> %1$s:%1$s:w;".formatted(QUOTED);
  private static final String SETTING = "\\w+=(?:" + QUOTED + "|[\\w.]+)";
  private static final String SETTINGS =
      "\\s+(?:(?:node|edge) \\["
          + SETTING
          + "(?:, "
          + SETTING
          + ")*]|"
          + SETTING
          + "(?:; "
          + SETTING
          + ")*);";

  @Test
  void mermaidTakesEveryLine() {
    for (Schema schema : schemas()) {
      List<String> lines = Drawing.of(Format.MERMAID).text(schema).lines().toList();
      assertThat(lines.get(0)).isEqualTo("erDiagram");
      assertThat(lines.subList(1, lines.size()))
          .allMatch(
              line ->
                  line.matches(ENTITY)
                      || line.matches(ATTRIBUTE)
                      || line.matches(RELATION)
                      || line.equals("  }"));
      assertThat(lines.stream().filter(line -> line.matches(RELATION)))
          .hasSize(schema.references().size());
    }
  }

  @Test
  void graphvizTakesEveryLine() throws Exception {
    for (Schema schema : schemas()) {
      List<String> lines = Drawing.of(Format.DOT).text(schema).lines().toList();
      assertThat(lines.get(0)).isEqualTo("digraph schema {");
      assertThat(lines.get(lines.size() - 1)).isEqualTo("}");
      for (String line : lines.subList(1, lines.size() - 1)) {
        assertThat(line)
            .matches(
                one ->
                    one.matches(NODE)
                        || one.matches(EDGE)
                        || one.matches(SETTINGS)
                        || one.matches("  subgraph cluster_\\d+ \\{|  }"));
        if (line.matches(NODE)) {
          isXml(line.replaceFirst(NODE, "$1").replace("&nbsp;", " "));
        }
      }
      assertThat(lines.stream().filter(line -> line.matches(EDGE)))
          .hasSize(schema.references().size());
    }
  }

  @Test
  void aPictureIsXml() throws Exception {
    for (Schema schema : schemas()) {
      isXml(Drawing.of(Format.SVG).text(schema));
    }
  }

  private static List<Schema> schemas() {
    List<ColumnRow> columns =
        List.of(
            new ColumnRow(
                "1 <odd> \"%\\", "größe & 'so'", "enum('a','\"')", false, null, "", "", ""),
            new ColumnRow("1 <odd> \"%\\", "2", "int", true, null, "", "", "übel \"%\\ \t<b>"));
    return List.of(
        SchemaText.shipped(),
        Schema.of(
            List.of(new TableRow("1 <odd> \"%\\", "a \"comment\" & <more>", 0, 0, 0)),
            columns,
            List.of(),
            List.of(new ForeignKey("1 <odd> \"%\\", "2", "1 <odd> \"%\\", "größe & 'so'"))));
  }

  private static void isXml(String text)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }
}

package dev.runm.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.page.Curve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
  @Test
  void everyPointIsMarkedAndSaidInWords() throws Exception {
    Document document = drawn(SamplePlans.chart());
    assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(9);
    Element svg = (Element) document.getElementsByTagName("svg").item(0);
    assertThat(svg.getAttribute("aria-label"))
        .startsWith("Rows examined: by free room: 620 at 100; by free room: 640 at 2,000;")
        .endsWith("by type: 398k at 100k");
    assertThat(svg.getTextContent()).contains("plan changes", "rows examined", "nodes", "10k");
  }

  @Test
  void aPowerOfTenIsAsFarAsTheNextOnALogarithmicAxis() {
    Axis.Scale scale = new Axis("n", true).around(new double[] {100, 2_000, 100_000});
    assertThat(scale.ticks()).containsExactly(100.0, 1_000.0, 10_000.0, 100_000.0);
    assertThat(scale.part(1_000)).isCloseTo(1 / 3.0, within());
    assertThat(scale.part(100_000)).isCloseTo(1, within());
  }

  @Test
  void aLinearAxisBeginsAtNothingAndHasRoundTicks() {
    Axis.Scale scale = new Axis("ms", false).around(new double[] {3.2, 9.1});
    assertThat(scale.ticks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(scale.part(5)).isCloseTo(0.5, within());
  }

  @Test
  void oneValueAndNoneHaveAnAxisToo() {
    assertThat(new Axis("n", true).around(new double[] {100}).ticks()).hasSize(2);
    assertThat(new Axis("n", false).around(new double[] {0}).ticks()).hasSize(2);
    assertThat(new Axis("n", false).around(new double[] {}).ticks()).hasSizeGreaterThan(1);
  }

  @Test
  void nothingHasNoPlaceOnALogarithmicAxis() {
    Axis axis = new Axis("n", true);
    assertThatThrownBy(() -> axis.around(new double[] {0, 10}))
        .hasMessage("a logarithmic axis has no place for 0.0");
  }

  @Test
  void figuresAreShort() {
    assertThat(List.of(0.5, 3, 999, 1_234, 9_965, 12_500, 400_000, 1_500_000, 2e9))
        .extracting(number -> Words.brief(((Number) number).doubleValue()))
        .containsExactly("0.5", "3", "999", "1,234", "9,965", "12.5k", "400k", "1.5M", "2G");
  }

  @Test
  void curvesBeyondTheSixthBeginAnewWithTheLooks() throws Exception {
    List<Curve> curves =
        java.util.stream.IntStream.range(0, 7)
            .mapToObj(i -> new Curve("curve " + i, List.of(new Point(1, i), new Point(2, i))))
            .toList();
    Document document =
        drawn(new Chart("many", new Axis("x", false), new Axis("y", false), curves));
    NodeList groups = document.getElementsByTagName("g");
    long first = 0;
    for (int i = 0; i < groups.getLength(); i++) {
      first += ((Element) groups.item(i)).getAttribute("class").equals("c0") ? 1 : 0;
    }
    assertThat(first).isEqualTo(4);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static Document drawn(Chart chart) throws Exception {
    Markup body = new Markup();
    chart.draw(body);
    return ExplainedPageTest.document(Page.html("t", body));
  }
}

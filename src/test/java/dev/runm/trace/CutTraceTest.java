package dev.runm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CutTraceTest {
  private static final String WHOLE =
      """
      {"steps": [{"join_optimization": {"select#": 1, "steps": [
        {"rows_estimation": [{"table": "`t`", "rows": 1, "cost": 1, "table_type": "const",
          "empty": false}, {"note": "a \\"quoted\\" { [ , \\\\"}]},
        {"considered_execution_plans": []}]}}]}
      """;

  @Test
  void aTraceCutOffAnywhereIsADocument() {
    for (int length = 1; length <= WHOLE.length(); length++) {
      String closed = CutTrace.closed(WHOLE.substring(0, length));
      assertThat(JsonMapper.shared().readTree(closed).isObject()).as(closed).isTrue();
    }
  }

  @Test
  void whatIsWholeOfACutTraceIsRead() {
    Trace trace = TraceReader.read(WHOLE.substring(0, WHOLE.indexOf("quoted")), 100, false);
    assertThat(trace.missingBytes()).isEqualTo(100);
    assertThat(trace.joins())
        .singleElement()
        .matches(join -> join.tables().get(0).winner().orElseThrow().access().equals("const"));
    assertThat(TraceSections.of("1", trace).get(0).notes())
        .containsExactly("The trace is cut off: 100 B did not fit (optimizer_trace_max_mem_size).");
  }
}

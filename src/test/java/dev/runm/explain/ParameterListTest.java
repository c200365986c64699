package dev.runm.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParameterListTest {
  @Test
  void parametersAreWrittenAsInSql() {
    assertThat(ParameterList.of(Arrays.asList(5, true, null, "it's", "a\\b")))
        .isEqualTo("5, true, NULL, 'it''s', 'a\\\\b'");
  }

  @Test
  void bytesAreWrittenInHexadecimal() {
    assertThat(ParameterList.of(Arrays.asList(new byte[] {0, 10, -1}, new byte[0])))
        .isEqualTo("X'000AFF', X''");
  }
}

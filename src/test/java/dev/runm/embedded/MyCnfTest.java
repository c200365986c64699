package dev.runm.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyCnfTest {
  @ParameterizedTest
  @CsvSource({"256, 128M", "2048, 512M", "6144, 1024M", "8192, 2048M", "262144, 2048M"})
  void theBufferPoolSuitsTheMemory(long mebibytes, String pool) {
    assertThat(MyCnf.forMemory(mebibytes << 20))
        .contains("innodb-buffer-pool-size = " + pool + "\n")
        .doesNotContain("{");
  }
}

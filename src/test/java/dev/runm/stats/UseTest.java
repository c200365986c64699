package dev.runm.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseTest {
  @ParameterizedTest
  @CsvSource({
    "100, 0, 0.0",
    "100, 50, 50.0",
    "3, 1, 33.3",
    "3, 2, 66.6",
    "1000, 999, 99.9",
    "100, 120, 120.0",
    "18446744073709551615, 18446744073709551615, 100.0",
    "1, 18446744073709551615, 1844674407370955161500.0",
  })
  void theShareIsRoundedDownToATenth(BigInteger capacity, BigInteger used, double percent) {
    assertThat(new Use("o", "t", capacity, used).percent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5"})
  void ofNoCapacityThereIsNoShare(BigInteger capacity, BigInteger used) {
    assertThat(new Use("o", "t", capacity, used).percent()).isNull();
  }
}

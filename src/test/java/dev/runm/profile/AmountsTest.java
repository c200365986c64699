package dev.runm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.Source;
import dev.runm.yaml.Field;
import dev.runm.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, 0",
    "1024, 1024",
    "1_000, 1000",
    "18446744073709551615, 18446744073709551615",
    "64MiB, 67108864",
    "64 MiB, 67108864",
    "10GB, 10000000000",
    "1.5GB, 1500000000",
    "0.5KiB, 512",
    "7B, 7",
    "1KB, 1000",
    "1MB, 1000000",
    "1TB, 1000000000000",
    "1PB, 1000000000000000",
    "18EB, 18000000000000000000",
    "1KiB, 1024",
    "1GiB, 1073741824",
    "1TiB, 1099511627776",
    "1PiB, 1125899906842624",
    "15EiB, 17293822569102704640"
  })
  void anAmountIsWrittenWithOrWithoutAUnit(String text, BigInteger amount) {
    assertThat(Amounts.amount(field(text, true))).isEqualTo(amount);
    assertThat(Amounts.amount(field(text, false))).isEqualTo(amount);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"16.0, 16", "1.50, 1.5", "1, 1", "100, 100", "0.000001, 0.000001", "999999, 999999"})
  void aRatioIsADecimalNumberWhoseTrailingZerosDoNotCount(String text, BigDecimal ratio) {
    assertThat(Amounts.ratio(field(text, true))).isEqualTo(ratio);
  }

  private static Field field(String text, boolean plain) {
    return new Field("total", new YamlValue.Scalar(new Source("my.yaml", 1), text, plain));
  }
}

package dev.runm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "1000, 0.1 ms",
    "400000, 0.4 ms",
    "960000, 1 ms",
    "12400000, 12 ms",
    "999600000, 1.00 s",
    "1240000000, 1.24 s",
    "59994000000, 59.99 s",
    "59996000000, 1 min 00 s",
    "123000000000, 2 min 03 s",
    "3599600000000, 1 h 00 min",
    "3720000000000, 1 h 02 min",
  })
  void timesAreAsLongAsTheyNeed(long nanos, String text) {
    assertThat(Figures.duration(Duration.ofNanos(nanos))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, '1,023 B'",
    "1024, 1 KiB",
    "1536, 1.5 KiB",
    "67108864, 64 MiB",
    "1048575, 1.0 MiB",
    "205755777024, 191.6 GiB",
    "1000000000000, 931.3 GiB",
    "-67108864, -64 MiB",
    "18446744073709551615, 16.0 EiB",
  })
  void sizesHaveADecimalOnlyWhereTheyAreNotWhole(BigInteger bytes, String text) {
    assertThat(Figures.bytes(bytes)).isEqualTo(text);
  }

  @Test
  void numbersKeepEveryDigit() {
    assertThat(Figures.number(1234567)).isEqualTo("1,234,567");
    assertThat(Figures.number(-123)).isEqualTo("-123");
    assertThat(Figures.number(-123456L)).isEqualTo("-123,456");
    assertThat(Figures.number(new BigDecimal("1234.50"))).isEqualTo("1,234.50");
    assertThat(Figures.number(16.0)).isEqualTo("16.0");
    assertThat(Figures.number(1e20)).isEqualTo("100,000,000,000,000,000,000");
    assertThat(Figures.number(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    assertThat(Figures.plain(new BigInteger("18446744073709551615")))
        .isEqualTo("18446744073709551615");
  }

  @Test
  void aRateOfNoTimeIsStillANumber() {
    assertThat(Figures.rate(10_000, Duration.ofSeconds(2))).isEqualTo("5,000 rows/s");
    assertThat(Figures.rate(10, Duration.ZERO)).isEqualTo("10,000 rows/s");
  }

  @Test
  void figuresAreTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Figures.duration(Duration.ofMillis(1240))).isEqualTo("1.24 s");
      assertThat(Figures.count(10_000)).isEqualTo("10,000");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "providers, provider",
    "entries, entry",
    "accesses, access",
    "indexes, index",
    "resource types, resource type",
    "databases, database",
    "data, data",
  })
  void oneOfThemIsNamedInTheSingular(String plural, String singular) {
    assertThat(new Noun(plural).count(1)).isEqualTo("1 " + singular);
    assertThat(new Noun(plural).count(0)).isEqualTo("no " + plural);
    assertThat(new Noun(plural).count(10_000)).isEqualTo("10,000 " + plural);
  }
}

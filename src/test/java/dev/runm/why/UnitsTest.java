package dev.runm.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.model.ResourceRequest;
import dev.runm.why.WhyMapper.Stock;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  private static final String TYPE = "runm.cpu.dedicated";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 10 | 1 | 1 to 10 in steps of 1
          1 | 10 | 3 | 3 to 9 in steps of 3
          4 | 11 | 4 | 4 to 8 in steps of 4
          4 | 8  | 3 | 6 only, in steps of 3
          4 | 5  | 3 | no amount: no multiple of 3 is within 4 to 5
          """)
  void figuresAreThoseAmountsThatTheUnitsAllow(long min, long max, long step, String gives) {
    Stock stock = new Stock(TYPE, of(min), of(max), of(step), of(100));
    ResourceRequest one = new ResourceRequest(TYPE, of(1), of(1), List.of());
    Fit fit = new Fit(one, stock, of(step), of(100));
    assertThat(new Units(one, 0).check(fit).figures())
        .isEqualTo(TYPE + ": wants 1, gives " + gives);
  }

  private static BigInteger of(long number) {
    return BigInteger.valueOf(number);
  }
}

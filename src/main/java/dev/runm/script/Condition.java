package dev.runm.script;

import dev.runm.error.UsageException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an {@code if} asks; written as in a script by its {@code toString}. */
sealed interface Condition {
  /**
   * Whether it holds.
   *
   * @param values gives what an operand stands for
   * @throws UsageException if an operand has no value, or is no number where one is compared
   */
  boolean holds(UnaryOperator<String> values);

  /** Returns the values that are compared, as they stand in the script. */
  List<String> operands();

  /** Two values, compared as numbers if both are, else as texts. */
  record Comparison(String left, Sign sign, String right) implements Condition {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{1,40})?");

    @Override
    public boolean holds(UnaryOperator<String> values) {
      String first = values.apply(left);
      String second = values.apply(right);
      Optional<BigDecimal> one = number(first);
      Optional<BigDecimal> other = number(second);
      if (one.isPresent() && other.isPresent()) {
        return sign.holds(one.get().compareTo(other.get()));
      }
      if (sign.isOrder()) {
        boolean firstIsNumber = one.isPresent();
        throw UsageException.about(
            firstIsNumber ? right : left,
            "%s compares numbers, and '%s' is none: = and != compare texts"
                .formatted(sign.code(), firstIsNumber ? second : first));
      }
      return sign.holds(first.compareTo(second));
    }

    static Optional<BigDecimal> number(String text) {
      return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    @Override
    public List<String> operands() {
      return List.of(left, right);
    }

    @Override
    public String toString() {
      return left + " " + sign.code() + " " + right;
    }
  }

  /** The opposite of a comparison. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(UnaryOperator<String> values) {
      return !condition.holds(values);
    }

    @Override
    public List<String> operands() {
      return condition.operands();
    }

    @Override
    public String toString() {
      return "not " + condition;
    }
  }

  /** Both of two; the second is asked only if the first holds. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(UnaryOperator<String> values) {
      return left.holds(values) && right.holds(values);
    }

    @Override
    public List<String> operands() {
      return both(left, right);
    }

    @Override
    public String toString() {
      return left + " and " + right;
    }
  }

  /** One of two; the second is asked only if the first does not hold. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(UnaryOperator<String> values) {
      return left.holds(values) || right.holds(values);
    }

    @Override
    public List<String> operands() {
      return both(left, right);
    }

    @Override
    public String toString() {
      return left + " or " + right;
    }
  }

  private static List<String> both(Condition left, Condition right) {
    return Stream.concat(left.operands().stream(), right.operands().stream()).toList();
  }
}
